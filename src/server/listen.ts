/**
 * Listening, on loopback unless told otherwise: the port that was named, or the first free one from 3000 on.
 */
import type {FastifyInstance} from "fastify";
import {YaodianError} from "../errors.js";

/** This machine alone. */
export const LOOPBACK = "127.0.0.1";
const FIRST = 3000;
const LAST = 3099;

/**
 * Listens and gives the address, e.g. "http://127.0.0.1:3000/".
 *
 * @param named  port from --port or PORT; undefined = nobody named one, so a taken port gives way to the next
 * @throws YaodianError port-unusable
 */
export async function listen(app: FastifyInstance, named: number | undefined, host = LOOPBACK): Promise<string> {
  if (named !== undefined) {
    await listenAt(app, named, host);
    return addressOf(app, host);
  }
  for (let port = FIRST; ; port += 1) {
    try {
      await listenAt(app, port, host);
      return addressOf(app, host);
    } catch (error) {
      if (port === LAST || (error as YaodianError).details?.cause === undefined || !isTaken(error)) throw error;
    }
  }
}

/**
 * The port that somebody named: an option before the environment.
 *
 * @throws YaodianError port-unusable when it is no port
 */
export function namedPort(option: string | undefined, env: NodeJS.ProcessEnv = process.env): number | undefined {
  const text = option ?? (env.PORT === "" ? undefined : env.PORT);
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new YaodianError("port-unusable", {zh: `“${text}”不是端口号`, en: `“${text}” is not a port`});
}

async function listenAt(app: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await app.listen({host, port});
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw cause;
    throw new YaodianError(
      "port-unusable",
      code === "EADDRINUSE"
        ? {zh: `端口 ${port} 已被占用`, en: `port ${port} is taken`}
        : {zh: `没有权限使用端口 ${port}`, en: `port ${port} needs more rights`},
      {cause},
    );
  }
}

const isTaken = (error: unknown): boolean =>
  ((error as YaodianError).details.cause as NodeJS.ErrnoException).code === "EADDRINUSE";

function addressOf(app: FastifyInstance, host: string): string {
  const address = app.server.address();
  return `http://${host.includes(":") ? `[${host}]` : host}:${typeof address === "object" && address !== null ? address.port : FIRST}/`;
}
