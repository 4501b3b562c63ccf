// openapi.json: the API as an OpenAPI document, as GET /api/openapi.json answers it.
import {openApi} from "../../src/server/api-document.js";
import {version} from "../../src/server/routes/health.js";

process.stdout.write(JSON.stringify(await openApi(version)));
