/**
 * The way to the store: an open driver on the project's own Neo4j, or on the one that NEO4J_URI names.
 *
 * The own one is started where it does not run and kept by a lease (lease.ts). When its supervisor is killed, the
 * connection asks for a new lease by itself, so that a long-running server stays in business.
 *
 * | variable       | default | meaning                                                     |
 * | -------------- | ------- | ----------------------------------------------------------- |
 * | NEO4J_URI      | none    | somebody else's Neo4j, such as bolt://127.0.0.1:7687        |
 * | NEO4J_USER     | neo4j   |                                                             |
 * | NEO4J_PASSWORD | none    |                                                             |
 * | NEO4J_DATABASE | neo4j   | name of the database on that server                         |
 */
import {setTimeout as delay} from "node:timers/promises";
import neo4j, {type Driver} from "neo4j-driver";
import {YaodianError} from "../errors.js";
import {answers} from "./answers.js";
import {type Database, read} from "./database.js";
import {homePath, openHome} from "./home.js";
import {acquire, type Lease} from "./lease.js";

/** A managed server that does not answer this long after it was ready is reported. */
const ENSURE_DEADLINE = 30_000;
/** How long a read tries again while the server is away, as at a restart; after that whoever asked is told. */
const READ_AGAIN_MS = 5000;

export interface ConnectOptions {
  /** Whether the caller is going to write; then a foreign database is refused. */
  write?: boolean;
  /** Whether to write into a database that holds other people's nodes. */
  allowShared?: boolean;
  /** What for, as `yaodian neo4j status` shows it. */
  purpose?: string;
  env?: NodeJS.ProcessEnv;
}

export interface Connection extends Database {
  /** The driver in use. It changes only when the managed server comes back on another port: do not keep it. */
  readonly driver: Driver;
  readonly database: string;
  /** Whether the server is the project's own, with its settings, and not one of NEO4J_URI. */
  readonly managed: boolean;
  /** Another driver on the same server, for queries that must not disturb this one; the caller closes it. */
  openDriver(): Driver;
  /**
   * Fulfilled when the server answers: waits for one that is being restarted, starts one that is gone.
   *
   * @throws YaodianError neo4j-unreachable, or why the managed server cannot be started
   */
  ensure(): Promise<void>;
  /** Restarts the managed server, for one that hangs; nothing on somebody else's. */
  restart(): Promise<void>;
  /** Closes the driver and gives the lease back. */
  close(): Promise<void>;
}

/**
 * Opens the store.
 *
 * @throws YaodianError neo4j-unreachable, database-foreign; of the managed server also home-unwritable,
 *         java-missing, maven-missing, maven-failed, neo4j-not-started
 */
export async function connect(options: ConnectOptions = {}): Promise<Connection> {
  const {write = false, allowShared = false, purpose = "yaodian", env = process.env} = options;
  if (!env.NEO4J_URI) return ManagedConnection.open(env, purpose);
  const connection = new ForeignConnection(env);
  try {
    await connection.ensure();
    if (write) await refuseForeign(connection, {allowShared});
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/**
 * Refuses a database that holds somebody else's nodes: some nodes, and no (:Graph) of ours. To be asked before the
 * first write.
 *
 * @throws YaodianError database-foreign, unless `allowShared`
 */
export async function refuseForeign(
  {driver, database}: Database,
  {allowShared = false}: {allowShared?: boolean} = {},
): Promise<void> {
  if (allowShared) return;
  const {records} = await read({driver, database}, (transaction) =>
    transaction.run("RETURN EXISTS { () } AS nodes, EXISTS { (:Graph) } AS ours"),
  );
  if (!records[0]?.get("nodes") || records[0].get("ours")) return;
  throw new YaodianError("database-foreign", {
    zh: `数据库“${database}”里已有其他数据，而且不是要点图谱写入的，未作任何改动。`,
    en: `The database “${database}” holds other data that Yaodian did not write; nothing was changed.`,
  });
}

const openDriver = (uri: string, user: string, password: string): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    userAgent: "yaodian",
    telemetryDisabled: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 15_000,
    maxTransactionRetryTime: READ_AGAIN_MS,
  });

/** The project's own server. */
class ManagedConnection implements Connection {
  readonly managed = true;
  readonly database = "neo4j";
  private isClosed = false;
  private renewal: Promise<void> | undefined;
  private openedUri: string;
  driver: Driver;

  private constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly purpose: string,
    private lease: Lease,
  ) {
    this.openedUri = lease.uri;
    this.driver = this.openDriver();
    this.watch(lease);
  }

  static async open(env: NodeJS.ProcessEnv, purpose: string): Promise<ManagedConnection> {
    return new ManagedConnection(env, purpose, await acquire({home: openHome(homePath(env)), purpose}));
  }

  openDriver(): Driver {
    return openDriver(this.lease.uri, this.lease.user, this.lease.password);
  }

  async ensure(): Promise<void> {
    const deadline = Date.now() + ENSURE_DEADLINE;
    for (;;) {
      try {
        await (this.renewal ?? this.lease.ready());
      } catch {
        await this.renew();
      }
      // A server that was killed a moment ago is "ready" until its supervisor has noticed.
      try {
        await answers(this);
        return;
      } catch (error) {
        if (Date.now() > deadline) throw unreachable(this.openedUri, error);
        await delay(100);
      }
    }
  }

  async restart(): Promise<void> {
    // A server that hangs answers nobody: it is not asked before it is restarted.
    await (this.renewal ?? this.lease.restart().catch(() => this.renew()));
    await this.ensure();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.renewal?.catch(() => {});
    await this.driver.close();
    await this.lease.release();
  }

  /** A supervisor that was killed is replaced at once; one that was stopped on purpose when somebody needs it. */
  private watch(lease: Lease): void {
    lease.onLost((onPurpose) => {
      if (!onPurpose && !this.isClosed) void this.renew().catch(() => {});
    });
  }

  private renew(): Promise<void> {
    this.renewal ??= this.acquireAgain().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  private async acquireAgain(): Promise<void> {
    const lease = await acquire({home: openHome(homePath(this.env)), purpose: this.purpose});
    this.lease = lease;
    if (lease.uri !== this.openedUri) {
      const former = this.driver;
      this.openedUri = lease.uri;
      this.driver = this.openDriver();
      await former.close();
    }
    this.watch(lease);
  }
}

/** The server of NEO4J_URI. */
class ForeignConnection implements Connection {
  readonly managed = false;
  readonly database: string;
  readonly driver: Driver;

  constructor(private readonly env: NodeJS.ProcessEnv) {
    this.database = env.NEO4J_DATABASE || "neo4j";
    this.driver = this.openDriver();
  }

  openDriver(): Driver {
    const {NEO4J_URI = "", NEO4J_USER, NEO4J_PASSWORD} = this.env;
    try {
      return openDriver(NEO4J_URI, NEO4J_USER || "neo4j", NEO4J_PASSWORD ?? "");
    } catch {
      // The driver's own words repeat the address, in which somebody may have written the password.
      throw new YaodianError("neo4j-unreachable", {
        zh: `NEO4J_URI（${hostOf(NEO4J_URI)}）不是有效的地址，应形如 bolt://127.0.0.1:7687。`,
        en: `NEO4J_URI (${hostOf(NEO4J_URI)}) is no valid address; expected one like bolt://127.0.0.1:7687.`,
      });
    }
  }

  async ensure(): Promise<void> {
    try {
      await answers(this);
    } catch (cause) {
      throw unreachable(this.env.NEO4J_URI ?? "", cause, this.env);
    }
  }

  async restart(): Promise<void> {
    await this.ensure();
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

/** Why a server could not be used, in words that name its host and never a password. */
function unreachable(uri: string, cause: unknown, env: NodeJS.ProcessEnv = {}): YaodianError {
  const host = hostOf(uri);
  const code = (cause as {code?: string}).code ?? "";
  const user = env.NEO4J_USER || "neo4j";
  const database = env.NEO4J_DATABASE || "neo4j";
  const failure = (zh: string, en: string) => new YaodianError("neo4j-unreachable", {zh, en});
  if (code.startsWith("Neo.ClientError.Security")) {
    const unset = env.NEO4J_PASSWORD
      ? {zh: "", en: ""}
      : {zh: "（NEO4J_PASSWORD 未设置）", en: " (NEO4J_PASSWORD is not set)"};
    return failure(
      `${host} 上的 Neo4j 不接受用户“${user}”的密码${unset.zh}。`,
      `Neo4j at ${host} does not accept the password of “${user}”${unset.en}.`,
    );
  }
  if (code.startsWith("Neo.ClientError.Database"))
    return failure(`${host} 上的 Neo4j 没有数据库“${database}”。`, `Neo4j at ${host} has no database “${database}”.`);
  return failure(
    `${host} 上没有 Neo4j 应答（${code || "无响应"}）。`,
    `No Neo4j answers at ${host} (${code || "no answer"}).`,
  );
}

/** Host and port of an address, without user and password. */
function hostOf(uri: string): string {
  try {
    return new URL(uri).host || "?";
  } catch {
    return "?";
  }
}
