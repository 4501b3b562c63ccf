/**
 * 405 for a method that an address of the API does not take, with those that it takes in the header `allow`.
 */
import type {FastifyInstance} from "fastify";
import {YaodianError} from "../errors.js";

/** Refuses other methods at the addresses of the API that are added after this. */
export function refuseOtherMethods(app: FastifyInstance): void {
  const known: {address: RegExp; methods: string[]}[] = [];
  app.addHook("onRoute", ({url, method}) => {
    if (!url.startsWith("/api/")) return;
    const address = new RegExp(`^${url.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`);
    known.push({address, methods: [method].flat()});
  });

  // Before the body is read, which may be of any type.
  app.addHook("onRequest", async (request, reply) => {
    const {method, url} = request;
    // The site takes GET of any address, also of one here.
    if (!url.startsWith("/api/") || request.routeOptions.url?.startsWith("/api/")) return;
    const path = url.split("?")[0] as string;
    const allowed = [...new Set(known.filter(({address}) => address.test(path)).flatMap(({methods}) => methods))];
    // A method of the address that still met no route has a name in it that is too long.
    if (allowed.length === 0 || allowed.includes(method)) return;
    const list = allowed.sort().join(", ");
    reply.header("allow", list);
    throw new YaodianError("method-not-allowed", {
      zh: `这个地址不接受 ${method}，只接受 ${list}`,
      en: `this address does not take ${method}, only ${list}`,
    });
  });
}
