/** The console as an analyst uses it, part by part, on one built site. */
import {afterAll, beforeAll} from "vitest";
import {openSite, type Site} from "../../support/site.js";
import {access} from "./console/access.js";
import {answers} from "./console/answers.js";
import {keeping} from "./console/keeping.js";
import {links} from "./console/links.js";
import {notebook} from "./console/notebook.js";
import {pictures} from "./console/pictures.js";
import {writing} from "./console/writing.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 300_000);

afterAll(() => site?.close());

for (const part of [writing, answers, pictures, keeping, links, notebook, access]) part(() => site);
