// planner-questions.json: the questions of graph/queries/questions.yaml, each with its named query.
import {plannerQuestions} from "../../src/neo4j/planner-questions.js";

process.stdout.write(JSON.stringify(plannerQuestions()));
