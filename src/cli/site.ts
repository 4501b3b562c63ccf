/**
 * `yaodian site FOLDER`: a copy of the site with the graph's rows inside, for a web server without this service.
 */
import {existsSync, readdirSync} from "node:fs";
import path from "node:path";
import {Command} from "commander";
import {YaodianError} from "../errors.js";
import {connect} from "../neo4j/connection.js";
import {buildSite} from "../server/site/build-site.js";
import {reporting, say} from "./output.js";

export function siteCommand(): Command {
  return new Command("site")
    .description(
      "build a copy of the site with the rows inside, for any web server · 生成可放在任何网页服务器上的静态副本",
    )
    .argument("<folder>", "where the copy goes; an earlier copy there gives way to it")
    .addHelpText("after", "\nExample:\n  npx yaodian site public/")
    .action((folder: string) => reporting(() => site(folder)));
}

async function site(folder: string): Promise<void> {
  const output = path.resolve(folder);
  refuseForeignFolder(output);
  // The loaders of rows are processes of their own; this connection keeps the database running for them.
  const connection = await connect({purpose: "site"});
  try {
    await buildSite({output, embedRows: true});
  } finally {
    await connection.close();
  }
  process.stdout.write(`${say({zh: `静态副本：${output}`, en: `Static copy: ${output}`})}\n`);
}

/** A folder that holds something else is not replaced. */
function refuseForeignFolder(output: string): void {
  if (!existsSync(output) || existsSync(path.join(output, "index.html")) || readdirSync(output).length === 0) return;
  throw new YaodianError("file-unwritable", {
    zh: `${output} 里有别的文件，不是网站的副本。`,
    en: `${output} holds other files and no copy of the site.`,
  });
}
