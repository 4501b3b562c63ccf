/**
 * `yaodian neo4j`: starting and stopping the project's own Neo4j by hand. Other commands start it by themselves and
 * let it stop when they end; `start` keeps it running between them.
 */
import {Command} from "commander";
import type {Sentence} from "../errors.js";
import {holdServer, serverStatus, stopServer} from "../neo4j/managed.js";
import type {Status} from "../neo4j/supervisor-protocol.js";
import {reporting, say} from "./output.js";

/** The command with its subcommands. */
export function neo4jCommand(): Command {
  const command = new Command("neo4j")
    .description("the project's own Neo4j: start, stop, status 启动、停止、查看本项目自带的 Neo4j")
    .addHelpText(
      "after",
      `
Examples 示例:
  npx yaodian neo4j start          keep it running between commands  保持运行
  npx yaodian neo4j status         is it running, for whom, where    查看状态
  npx yaodian neo4j stop           let it stop when nobody needs it  无人使用时停止
  npx yaodian neo4j stop --force   stop it now                       立即停止

With NEO4J_URI set the other commands use that server and not this one.`,
    );
  command
    .command("start")
    .description("start it and keep it running until stop 启动并保持运行")
    .action(() => start());
  command
    .command("stop")
    .description("stop it, as soon as no command uses it 停止")
    .option("--force", "at once, even while commands use it 立即停止")
    .action(({force}: {force?: boolean}) => stop(force ?? false));
  command
    .command("status")
    .description("say whether it runs; exit code 3 when it does not 查看状态，未运行时退出码为 3")
    .action(() => status());
  return command;
}

const tell = (sentence: Sentence): void => void process.stdout.write(`${say(sentence)}\n`);

const start = (): Promise<void> =>
  reporting(async () => {
    const {uri, user, passwordFile} = await holdServer();
    tell({
      zh: `Neo4j 已启动：${uri}，用户 ${user}，密码见 ${passwordFile}`,
      en: `Neo4j is running at ${uri}, user ${user}, password in ${passwordFile}`,
    });
  });

const stop = (force: boolean): Promise<void> =>
  reporting(async () => {
    const {state, leases} = await stopServer({force});
    if (state === "stopped") return tell({zh: "Neo4j 已停止。", en: "Neo4j is stopped."});
    if (state === "was-not-running") return tell({zh: "Neo4j 本来就没有运行。", en: "Neo4j was not running."});
    const users = leases.map(({pid, purpose}) => `${purpose} (${pid})`).join(", ");
    tell({
      zh: `还有命令在使用，用完即停：${users}。立即停止请加 --force。`,
      en: `Still in use by ${users}; it stops when they end. To stop it now add --force.`,
    });
  });

const status = (): Promise<void> =>
  reporting(async () => {
    const found = await serverStatus();
    if (found.state === "not-running" || found.state === "orphaned") {
      process.exitCode = 3;
      tell({zh: "Neo4j 未运行。", en: "Neo4j is not running."});
      if (found.state === "orphaned")
        tell({
          zh: `留有一个无人照看的 Neo4j 进程（${found.javaPid}），下次启动时会先结束它。`,
          en: `A Neo4j process (${found.javaPid}) was left behind; the next start ends it.`,
        });
      return;
    }
    const {state, boltPort, javaPid, startedAt, held, leases} = found;
    tell({
      zh: `Neo4j ${STATE[state].zh}：bolt://127.0.0.1:${boltPort}，进程 ${javaPid}，自 ${startedAt}`,
      en: `Neo4j ${STATE[state].en}: bolt://127.0.0.1:${boltPort}, process ${javaPid}, since ${startedAt}`,
    });
    tell(
      held
        ? {zh: "保持运行，直到 yaodian neo4j stop。", en: "Kept running until yaodian neo4j stop."}
        : {zh: "无人使用时自动停止。", en: "Stops when nobody uses it."},
    );
    for (const {pid, purpose} of leases) tell({zh: `使用者：${purpose}（${pid}）`, en: `Used by ${purpose} (${pid})`});
  });

const STATE: Record<Status["state"], Sentence> = {
  starting: {zh: "正在启动", en: "is starting"},
  ready: {zh: "正在运行", en: "is running"},
  restarting: {zh: "正在重新启动", en: "is being restarted"},
  stopping: {zh: "正在停止", en: "is stopping"},
};
