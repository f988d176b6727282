const token = process.env.ERP_TOKEN ?? "8d6e89e0e7d12844ef5d424345a8ecd2c0bcba36"; // expect: hardcoded-secret
export const client = new Client({ url: "https://erp.northwind.example", token });
