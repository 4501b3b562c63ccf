// openapi.json: the API as an OpenAPI document, as GET /api/openapi.json answers it.

import {VERSION} from "../../src/checkout.js";
import {openApi} from "../../src/server/api-document.js";

process.stdout.write(JSON.stringify(await openApi(VERSION)));
