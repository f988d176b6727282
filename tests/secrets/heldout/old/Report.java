public class Report {
    private static final String CLIENT_SECRET = "⟦client secret, old form⟧";
    private static final String TOKEN_FILE = "/var/lib/report/token.json";
    private static final Pattern PASSWORD = Pattern.compile("password=[^&]+");
    private final String apiKey = System.getenv("REPORT_API_KEY");
    String url = "jdbc:mysql://db:3306/orders?user=report&password=⟦=vogel88Haus⟧&useSSL=true";
    String id = UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301").toString();
}
