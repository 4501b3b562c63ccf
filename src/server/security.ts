/**
 * Which requests are answered at all, by their Host and Origin.
 *
 * The service listens on loopback without a password (beyond it, see access.ts), so a page of any other site, open in
 * the same browser, could reach for it. Two checks keep it out: the Host must be a name of this machine (a name that
 * an attacker's DNS points here is not), and a request that comes from a page must come from a page of ours.
 */
import type {FastifyInstance, FastifyReply, FastifyRequest} from "fastify";
import {YaodianError} from "../errors.js";
import {type Access, isAllowedHost} from "./access.js";

/** Names of this machine, without port. */
const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Checks Host and Origin, and sets the headers that every answer carries; `access` is null on loopback. */
export function secure(app: FastifyInstance, access: Access | null): void {
  app.addHook("onRequest", async (request, reply) => {
    closeAnswer(reply);
    checkHost(request, access);
    checkOrigin(request);
  });
}

/** Sets the headers that keep an answer to who asked. */
export function closeAnswer(reply: FastifyReply): void {
  reply.header("x-content-type-options", "nosniff");
  reply.header("referrer-policy", "no-referrer");
  reply.header("cross-origin-opener-policy", "same-origin");
  reply.header("cross-origin-resource-policy", "same-origin");
  reply.header("content-security-policy", API_POLICY);
}

function checkHost(request: FastifyRequest, access: Access | null): void {
  const name = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  if (LOOPBACK.test(name) || (access !== null && isAllowedHost(access, name))) return;
  throw new YaodianError("host-refused", {
    zh: "请求的主机名不是本机",
    en: "the request's host is not a name of this machine",
  });
}

/** A request that changes nothing may be followed from a link elsewhere; the API answers only its own pages. */
function checkOrigin(request: FastifyRequest): void {
  const {origin, host} = request.headers;
  const site = request.headers["sec-fetch-site"];
  const isApi = request.url.startsWith("/api/");
  const foreign = origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
  const crossSite = isApi && site !== undefined && site !== "same-origin" && site !== "none";
  if (!foreign && !crossSite) return;
  throw new YaodianError("origin-refused", {
    zh: "请求来自别的网站",
    en: "the request comes from another site",
  });
}
