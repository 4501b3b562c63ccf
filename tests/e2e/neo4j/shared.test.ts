import {describe, expect, it} from "vitest";
import {CHECKOUT} from "../../../src/checkout.js";
import {connect} from "../../../src/neo4j/connection.js";
import {homePath} from "../../../src/neo4j/home.js";

describe("the Neo4j of a test run", () => {
  it("is the managed one in a folder of this run, whatever the developer's environment says", async () => {
    expect(Object.keys(process.env).filter((name) => name.startsWith("NEO4J_"))).toEqual([]);
    expect(homePath().startsWith(CHECKOUT)).toBe(false);
    const connection = await connect();
    expect(connection.managed).toBe(true);
    await connection.close();
  });
});
