/** On what a lead rests, in words: as the review page and `yaodian inspect` say it. */
import type {Sentence} from "../errors.js";
import type {LeadBasis} from "../extract/plan.js";

export const LEAD_BASIS: Record<LeadBasis, Sentence> = {
  stated: {zh: "牵头", en: "leads"},
  rule: {zh: "牵头，按文件规则", en: "leads by the document's rule"},
  sole: {zh: "独家承担", en: "alone"},
  "first-against-order": {zh: "推定牵头，较强", en: "leads, inferred, strong"},
  "first-in-order": {zh: "推定牵头，较弱", en: "leads, inferred, weak"},
};
