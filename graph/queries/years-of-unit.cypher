// zh: $unit 在各份文件里各有多少任务？
// en: How many points does $unit have in each plan?
// group: workload
// parameters
//   unit        string    单位 | unit
// columns
//   documentId  string    文件 | plan
//   year        integer?  年份 | year
//   points      integer   任务 | points
//   led         integer   其中牵头（含推定） | of these, led
//   share       float     占点名任务的比例 | share of the points that name units
MATCH (document:Document)-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
WHERE EXISTS { (:Unit)-[:RESPONSIBLE_FOR]->(point) }
WITH document, count(point) AS all
MATCH (document)-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)<-[responsibility:RESPONSIBLE_FOR]-(:Unit {name: $unit})
WITH document, all, count(point) AS points, sum(CASE WHEN responsibility.lead THEN 1 ELSE 0 END) AS led
RETURN document.id AS documentId, document.year AS year, points, led, 1.0 * points / all AS share
ORDER BY year, documentId
