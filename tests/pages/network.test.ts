/**
 * The network page as a reader uses it, part by part, on one built site: by mouse, by touch and by keyboard, with links
 * that restore the view, files that open elsewhere, and plans that are nearly empty or too large.
 */
import {afterAll, beforeAll} from "vitest";
import {openMounted} from "../support/mounted-site.js";
import type {TestSite} from "../support/site.js";
import {files} from "./network/files.js";
import {finding} from "./network/finding.js";
import {keys} from "./network/keys.js";
import {largePlans} from "./network/large-plans.js";
import {madeUp} from "./network/made-up.js";
import {oddPlans} from "./network/odd-plans.js";
import {pointing} from "./network/pointing.js";
import {touching} from "./network/touching.js";
import {twoPlans} from "./network/two-plans.js";
import {views} from "./network/views.js";

let site: TestSite;

beforeAll(async () => {
  site = await openMounted();
}, 300_000);

afterAll(() => site?.close());

for (const part of [pointing, finding, touching, keys, views, files, madeUp, oddPlans, largePlans, twoPlans])
  part(() => site);
