/**
 * Who may ask when the service listens beyond this machine: whoever knows the token.
 *
 * A page signs in by POST and gets a cookie that scripts cannot read and other sites cannot send; a program sends
 * `authorization: Bearer <token>`. The token is in no address and no log. Without one the service listens on
 * loopback alone and asks nobody.
 */
import {createHash, createHmac, randomBytes, timingSafeEqual} from "node:crypto";
import {isIP} from "node:net";
import type {FastifyInstance, FastifyReply, FastifyRequest} from "fastify";
import {YaodianError} from "../errors.js";
import {pagePolicy} from "./page-policy.js";
import {preferredLanguage} from "./reply.js";

export interface Access {
  token: string;
  /** Names under which the service may be asked, besides addresses and the names of this machine. */
  hosts: readonly string[];
}

const SHORTEST_TOKEN = 16;
const COOKIE = "yaodian";
const HOURS = 12;

/**
 * The access rules for an address to listen on: null for loopback.
 *
 * @throws YaodianError token-missing for any other address without a token of 16 characters
 */
export function accessFor(host: string, env: NodeJS.ProcessEnv = process.env): Access | null {
  if (isLoopback(host)) return null;
  const token = env.YAODIAN_TOKEN?.trim() ?? "";
  if (token.length < SHORTEST_TOKEN) {
    throw new YaodianError("token-missing", {
      zh: `监听 ${host} 会让别的机器连进来，需要至少 ${SHORTEST_TOKEN} 个字符的 YAODIAN_TOKEN`,
      en: `listening on ${host} lets other machines in and needs a YAODIAN_TOKEN of at least ${SHORTEST_TOKEN} characters`,
    });
  }
  const hosts = (env.YAODIAN_HOSTS ?? "").split(",").map((name) => name.trim().toLowerCase());
  return {token, hosts: hosts.filter((name) => name !== "")};
}

export const isLoopback = (host: string): boolean => /^(localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host);

/** Whether a Host header's name may be used: an address itself cannot be pointed elsewhere by an attacker's DNS. */
export const isAllowedHost = ({hosts}: Access, name: string): boolean =>
  isIP(name.replace(/^\[|\]$/g, "")) !== 0 || hosts.includes(name);

/** Demands the token or the cookie of every request but the sign-in itself. */
export async function demandToken(app: FastifyInstance, {token}: Access): Promise<void> {
  // The cookie is worth nothing after a restart, and the token cannot be read from it.
  const key = randomBytes(32);
  const session = createHmac("sha256", key).update(token).digest("base64url");

  app.addHook("onRequest", async (request, reply) => {
    const path = request.url.split("?")[0];
    if (path === "/sign-in" || hasRight(request, token, session)) return;
    const wantsPage = request.method === "GET" && !request.url.startsWith("/api/");
    if (!wantsPage) {
      throw new YaodianError("sign-in-needed", {zh: "需要先登录", en: "sign in first"});
    }
    await sendSignIn(request, reply, 401);
  });

  await app.register(async (signIn) => {
    signIn.addContentTypeParser(
      "application/x-www-form-urlencoded",
      {parseAs: "string", bodyLimit: 10_000},
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    signIn.get("/sign-in", (request, reply) => sendSignIn(request, reply, 200));
    signIn.post("/sign-in", async (request, reply) => {
      const given = (request.body as {token?: unknown} | null)?.token;
      if (typeof given !== "string" || !isSame(given.trim(), token)) return sendSignIn(request, reply, 401, true);
      const cookie = `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${HOURS * 3600}`;
      return reply.header("set-cookie", cookie).redirect("/", 303);
    });
  });
}

function hasRight(request: FastifyRequest, token: string, session: string): boolean {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return isSame(bearer.trim(), token);
  const cookie = (request.headers.cookie ?? "")
    .split(";")
    .map((entry) => entry.trim())
    .find((entry) => entry.startsWith(`${COOKIE}=`));
  return cookie !== undefined && isSame(cookie.slice(COOKIE.length + 1), session);
}

/** Compares in the same time wherever the first difference is. */
function isSame(given: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}

function sendSignIn(request: FastifyRequest, reply: FastifyReply, status: number, wrong = false): FastifyReply {
  const html = signInPage(preferredLanguage(request.headers["accept-language"]), wrong);
  return reply
    .code(status)
    .header("content-security-policy", pagePolicy(html))
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(html);
}

const WORDS = {
  zh: {lang: "zh-Hans", title: "登录 · 要点图谱", token: "口令", wrong: "口令不对。", button: "登录"},
  en: {lang: "en", title: "Sign in · Yaodian", token: "Token", wrong: "This is not the token.", button: "Sign in"},
};

function signInPage(language: "zh" | "en", wrong: boolean): string {
  const words = WORDS[language];
  return `<!doctype html>
<html lang="${words.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${words.title}</title>
<body style="font:16px/1.6 system-ui,sans-serif;max-width:24em;margin:15vh auto;padding:0 16px">
<h1 style="font-size:22px">${words.title}</h1>
<form method="post" action="/sign-in">
<label>${words.token}<br><input name="token" type="password" autocomplete="current-password" required autofocus
style="font:inherit;width:100%;box-sizing:border-box;padding:6px"></label>
${wrong ? `<p role="alert">${words.wrong}</p>` : ""}
<p><button style="font:inherit;padding:6px 16px">${words.button}</button></p></form></body></html>
`;
}
