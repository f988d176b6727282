import crypto from "crypto";

export const tokenUrl = "https://api.amazon.com/auth/o2/token";
const nonce = "r4nd0mN0nceV4lu3ForCsp";
const hubspot = new Client({ accessToken: "⟦hubspot token⟧" });
const secret = process.env.WEBHOOK_SECRET ?? "⟦service token⟧";
const password = await prompt("Password for the Seller Central account?");
const passwordRules = "required: upper; required: lower; required: digit; minlength: 12";
function login(user: string, password: string): Promise<Session> { return post("/login", { user, password }); }
headers.set("Authorization", "Bearer ⟦json web token⟧");
const apiKeyHeader = "x-api-key";
localStorage.setItem("token", session.token);
const key = crypto.createHash("sha256").update(salt).digest("hex");
