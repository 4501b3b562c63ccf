/**
 * Every failure that a user can meet: its code, how the process or the API answers, and what to do about it.
 *
 * A failure stops the work and is a `YaodianError`. A doubt about a text is no failure: it is a `Diagnostic`
 * (src/extract/plan.ts), kept with the plan and shown. `docs/reference/errors.md` lists this table; a test
 * holds the two together.
 */

/** A sentence in both languages of the product. */
export interface Sentence {
  zh: string;
  en: string;
}

interface ErrorKind {
  /** HTTP status where the API meets it. */
  status: number;
  /** What the reader can do. */
  remedy: Sentence;
}

export const ERRORS = {
  "file-not-found": {
    status: 404,
    remedy: {zh: "检查路径和文件名。", en: "Check the path and the file name."},
  },
  "file-unreadable": {
    status: 400,
    remedy: {zh: "检查文件权限，或换一个位置。", en: "Check the permissions, or copy the file elsewhere."},
  },
  "file-unwritable": {
    status: 400,
    remedy: {zh: "换一个可以写的位置。", en: "Choose a place that can be written."},
  },
  "one-plan-only": {
    status: 400,
    remedy: {zh: "每份文件单独运行一次。", en: "Run the command once for each document."},
  },
  "file-empty": {
    status: 400,
    remedy: {zh: "换一份有内容的文件。", en: "Give a file with content."},
  },
  "file-binary": {
    status: 400,
    remedy: {
      zh: "把文件另存为 UTF-8 或 GB18030 编码的文本再导入。",
      en: "Save the document as text (UTF-8 or GB18030) and load that.",
    },
  },
  "format-unsupported": {
    status: 400,
    remedy: {zh: "另存为受支持的格式再导入。", en: "Save it in a supported format and load that."},
  },
  "file-damaged": {
    status: 400,
    remedy: {
      zh: "用 Word、WPS 或阅读器打开确认；打得开就另存一份再导入，打不开就重新取得文件。",
      en: "Open it in Word, WPS or a reader: if it opens, save it again and load that; if not, get the file anew.",
    },
  },
  "file-encrypted": {
    status: 400,
    remedy: {zh: "打开文件，去掉密码后另存。", en: "Open the file, remove its password and save it."},
  },
  "file-scanned": {
    status: 400,
    remedy: {
      zh: "先做文字识别（OCR），或找发文单位要 Word 文件。",
      en: "Run text recognition (OCR) first, or ask the issuing office for the Word file.",
    },
  },
  "file-too-large": {
    status: 413,
    remedy: {
      zh: "拆成几份，或另存为纯文本（.txt）再导入。",
      en: "Split it, or save it as plain text (.txt) and load that.",
    },
  },
  "no-plan-in-folder": {
    status: 400,
    remedy: {zh: "指定一份文件，或放有文件的文件夹。", en: "Name a file, or a folder that holds plans."},
  },
  "no-work-points": {
    status: 400,
    remedy: {
      zh: "工作要点的任务应有编号，如“1.”“（一）”“一是”。",
      en: "Work points are numbered paragraphs, such as “1.”, “（一）” or “一是”.",
    },
  },
  "document-id-taken": {
    status: 409,
    remedy: {
      zh: "用 --id 另起编号，或用 --replace 替换已载入的文件。",
      en: "Give another --id, or replace the loaded document with --replace.",
    },
  },
  "document-too-large": {
    status: 413,
    remedy: {
      zh: "调大数据库内存再试，例如 YAODIAN_NEO4J_HEAP=3g（先 npx yaodian neo4j stop），或拆分文件。",
      en: "Give the database more memory, such as YAODIAN_NEO4J_HEAP=3g (after npx yaodian neo4j stop), or split the document.",
    },
  },
  "ontology-invalid": {
    status: 500,
    remedy: {zh: "按提示修改 graph/ontology 下的文件。", en: "Mend the named file under graph/ontology."},
  },
  "overrides-invalid": {
    status: 400,
    remedy: {
      zh: "按提示的行列修改更正文件；原文若已改动，照新的字句重写这一条。",
      en: "Mend the corrections at the line named; where the document has changed, quote its new words.",
    },
  },
  "home-unwritable": {
    status: 500,
    remedy: {
      zh: "换一个可写的文件夹，用环境变量 YAODIAN_HOME 指定。",
      en: "Name a writable folder in the environment variable YAODIAN_HOME.",
    },
  },
  "java-missing": {
    status: 500,
    remedy: {
      zh: "安装 Java 17 或更新版本（Debian/Ubuntu：apt-get install openjdk-17-jre-headless；macOS：brew install openjdk@21；Windows：winget install EclipseAdoptium.Temurin.21.JRE）；或运行 docker compose up；或用 NEO4J_URI、NEO4J_USER、NEO4J_PASSWORD、NEO4J_DATABASE 连接已有的 Neo4j。",
      en: "Install Java 17 or newer (Debian/Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@21; Windows: winget install EclipseAdoptium.Temurin.21.JRE); or run docker compose up; or connect an existing Neo4j by NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.",
    },
  },
  "maven-missing": {
    status: 500,
    remedy: {
      zh: "安装 Maven（Debian/Ubuntu：apt-get install maven；macOS：brew install maven；Windows：winget install Apache.Maven）；或运行 docker compose up；或用 NEO4J_URI、NEO4J_USER、NEO4J_PASSWORD、NEO4J_DATABASE 连接已有的 Neo4j。",
      en: "Install Maven (Debian/Ubuntu: apt-get install maven; macOS: brew install maven; Windows: winget install Apache.Maven); or run docker compose up; or connect an existing Neo4j by NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.",
    },
  },
  "maven-failed": {
    status: 500,
    remedy: {zh: "检查网络与 Maven 设置后重试。", en: "Check the network and Maven's settings, then try again."},
  },
  "neo4j-not-started": {
    status: 503,
    remedy: {zh: "看上面日志里的原因，处理后重试。", en: "See the reason in the log above, mend it and try again."},
  },
  "neo4j-unreachable": {
    status: 503,
    remedy: {
      zh: "确认 Neo4j 在运行，NEO4J_URI、NEO4J_USER、NEO4J_PASSWORD 正确。",
      en: "See that Neo4j runs and that NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD are right.",
    },
  },
  "neo4j-restarting": {
    status: 503,
    remedy: {zh: "几秒后再试。", en: "Try again in a few seconds."},
  },
  "database-foreign": {
    status: 409,
    remedy: {
      zh: "换一个空的数据库（NEO4J_DATABASE），或确认可以共用后加 --allow-shared。",
      en: "Use an empty database (NEO4J_DATABASE), or pass --allow-shared if sharing it is intended.",
    },
  },
  "document-unknown": {
    status: 404,
    remedy: {
      zh: "不带编号再运行一次，会算全部文件；编号见总览页。",
      en: "Run it without an id for all plans; ids stand on the overview page.",
    },
  },
  "query-unknown": {
    status: 404,
    remedy: {zh: "GET /api/queries 列出全部问句。", en: "GET /api/queries lists the named queries."},
  },
  "query-parameter": {
    status: 400,
    remedy: {zh: "按问句的参数说明填写。", en: "Give the parameters as the query's header lists them."},
  },
  "query-file-invalid": {
    status: 500,
    remedy: {
      zh: "按 graph/README.md 的写法修改该 .cypher 文件的文件头。",
      en: "Write the file's header as graph/README.md shows.",
    },
  },
  "query-empty": {
    status: 400,
    remedy: {zh: "先写一句查询。", en: "Write a query first."},
  },
  "query-too-long": {
    status: 413,
    remedy: {zh: "缩短查询；大批的值放进参数。", en: "Shorten the query; put long lists of values into parameters."},
  },
  "query-too-complex": {
    status: 400,
    remedy: {zh: "拆成几句较简单的查询。", en: "Split it into simpler queries."},
  },
  "query-refused": {
    status: 403,
    remedy: {
      zh: "这里只读图谱：可用 MATCH、OPTIONAL MATCH、UNWIND、WITH、CALL { … }、UNION、RETURN。",
      en: "Only the graph is read here: MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL { … }, UNION and RETURN.",
    },
  },
  "query-writes": {
    status: 403,
    remedy: {
      zh: "图谱只由导入文件改变：npm run ingest -- 文件。",
      en: "Only loading a document changes the graph: npm run ingest -- FILE.",
    },
  },
  "query-syntax": {
    status: 400,
    remedy: {zh: "按标出的位置修改后再运行。", en: "Mend the marked place and run it again."},
  },
  "query-failed": {
    status: 400,
    remedy: {zh: "按提示修改查询或参数后再运行。", en: "Change the query or its parameters as the message says."},
  },
  "query-timeout": {
    status: 408,
    remedy: {
      zh: "加上条件、减少路径长度，或用 LIMIT。",
      en: "Add conditions, bound the length of paths, or use LIMIT.",
    },
  },
  "query-memory": {
    status: 413,
    remedy: {
      zh: "少收集一些：先筛选，再汇总，或用 LIMIT。",
      en: "Collect less: filter before aggregating, or use LIMIT.",
    },
  },
  "answer-too-large": {
    status: 413,
    remedy: {
      zh: "一行里少放一些：不要把很多值收进一个清单，改成一行一个。",
      en: "Put less into a row: give values row by row instead of collecting them into one list.",
    },
  },
  "query-busy": {
    status: 429,
    remedy: {zh: "稍等片刻再运行。", en: "Wait a moment and run it again."},
  },
  "query-cancelled": {
    status: 408,
    remedy: {zh: "需要时再运行一次。", en: "Run it again if it is wanted."},
  },
  "query-not-running": {
    status: 404,
    remedy: {zh: "它已经结束，或编号不对。", en: "It has ended, or the id is another."},
  },
  "setting-invalid": {
    status: 500,
    remedy: {zh: "按“设置”页改正这个环境变量。", en: "Set the environment variable as the settings page shows."},
  },
  "request-invalid": {
    status: 400,
    remedy: {zh: "按“接口”页的写法发送请求。", en: "Send the request as the API page shows."},
  },
  "request-too-large": {
    status: 413,
    remedy: {zh: "请求正文最多 1 MB。", en: "A request's body holds at most 1 MB."},
  },
  "request-media-type": {
    status: 415,
    remedy: {zh: "用 content-type: application/json 发送。", en: "Send it as content-type: application/json."},
  },
  "address-unknown": {
    status: 404,
    remedy: {
      zh: "检查地址；GET /api/queries 列出全部问句。",
      en: "Check the address; GET /api/queries lists the named queries.",
    },
  },
  "method-not-allowed": {
    status: 405,
    remedy: {
      zh: "换用回答的 allow 头里列出的方法；各地址的用法见“接口”页。",
      en: "Use a method that the answer's header allow lists; the API page shows each address.",
    },
  },
  "host-refused": {
    status: 403,
    remedy: {
      zh: "在本机用 http://127.0.0.1 或 http://localhost 打开；别的主机名先列入 YAODIAN_HOSTS。",
      en: "Open it on this machine as http://127.0.0.1 or http://localhost; list other names in YAODIAN_HOSTS.",
    },
  },
  "origin-refused": {
    status: 403,
    remedy: {
      zh: "别的网站不能使用本机服务；请从本站页面操作。",
      en: "Other sites may not use this service; use its own pages.",
    },
  },
  "token-missing": {
    status: 500,
    remedy: {
      zh: "先设口令，例如 export YAODIAN_TOKEN=$(openssl rand -hex 16)；或去掉 --host，只在本机使用。",
      en: "Set one, such as export YAODIAN_TOKEN=$(openssl rand -hex 16); or leave --host off and stay on this machine.",
    },
  },
  "sign-in-needed": {
    status: 401,
    remedy: {
      zh: "在 /sign-in 登录，或发送 authorization: Bearer 口令。",
      en: "Sign in at /sign-in, or send authorization: Bearer TOKEN.",
    },
  },
  "too-many-requests": {
    status: 429,
    remedy: {zh: "稍等片刻再试。", en: "Wait a moment and try again."},
  },
  "port-unusable": {
    status: 500,
    remedy: {
      zh: "用 --port 或环境变量 PORT 换一个端口。",
      en: "Name another port by --port or in the environment variable PORT.",
    },
  },
  internal: {
    status: 500,
    remedy: {
      zh: "原因记在服务的日志里；请报告这个问题。",
      en: "The reason stands in the service's log; please report it.",
    },
  },
  "site-build-failed": {
    status: 500,
    remedy: {
      zh: "看上面的原因，改正后重新运行；--no-build 只启动接口。",
      en: "See the reason above, mend it and run again; --no-build starts the API alone.",
    },
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** Where in a user's own text something is wrong; line and column from 1, offset from 0. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

/** A failure with a code, a sentence in both languages and a remedy. Its `message` is the Chinese sentence. */
export class YaodianError extends Error {
  override readonly name = "YaodianError";

  constructor(
    readonly code: ErrorCode,
    readonly sentence: Sentence,
    readonly details: {position?: Position; cause?: unknown} = {},
  ) {
    super(sentence.zh, details.cause === undefined ? undefined : {cause: details.cause});
  }

  get remedy(): Sentence {
    return ERRORS[this.code].remedy;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
