/**
 * Places and levels of government, as they stand in front of a unit's name or in a title.
 */
import type {UnitEntry} from "../plan.js";

export type Level = NonNullable<UnitEntry["level"]>;

/** Short names of the province-level places; a title may say 数字广东 or 浙江省. */
const PROVINCES: readonly (readonly [string, string])[] = (
  "北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 " +
  "广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区"
)
  .split(" ")
  .map((name) => [name, name.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市]$/, "")] as const);

/** A word that ends like a place and is none: 城市, 超市, 社区. */
const NO_PLACE =
  /(?:^[市县区州]|[都夜超股上门菜集楼]市|^城市|建设城市|[现当代新型慧美好]城市|[社园校辖地景片城老示范试验开发保税作业山牧灾疫]区|本[市县区州]|[我全各该]省?[市县区州]|[和及与或、推进关于加快实施做好印发开展]|工作|部门)/;

/** The place that a title, issuer or addressee names: 柳州市 in 2019年柳州市全民科学素质行动工作要点. Null if none. */
export function placeIn(words: string): string | null {
  const plain = words.replace(/\s/g, "");
  const candidates =
    /(?:^|年度?|[《》、，。：（）“”的]|印发|关于|中共|转发|贯彻落实|实施|推进)([\u4e00-\u9fff]{2,10}?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗))/g;
  for (let match = candidates.exec(plain); match; match = candidates.exec(plain)) {
    const name = match[1]!;
    const province = PROVINCES.find(([full]) => name.startsWith(full));
    if (province && province[0] !== name) return province[0];
    if (!NO_PLACE.test(name)) return name;
    candidates.lastIndex = match.index + 1;
  }
  const province = PROVINCES.find(([full, short]) => plain.includes(full) || plain.includes(short));
  return province?.[0] ?? null;
}

/** The level of the government of a place by its name; null for no name. */
export function levelOfPlace(place: string | null): Level | null {
  if (place === null) return null;
  if (/国$|^中央|^全国/.test(place)) return "national";
  if (/省$|自治区$/.test(place) || PROVINCES.some((names) => names.includes(place))) return "provincial";
  // A place given by its bare name, as in --place 柳州, is taken for a city: plans of counties say so.
  return /[县区旗]$/.test(place) ? "county" : "city";
}

/** A place's name and its short form: 浙江省 → 浙江省, 浙江. */
export function namesOfPlace(place: string): string[] {
  const short = place.replace(/(?:壮族|回族|维吾尔|[\u4e00-\u9fff]族)*自治[区州县]$|[省市县区州盟旗]$/, "");
  return short.length >= 2 && short !== place ? [place, short] : [place];
}
