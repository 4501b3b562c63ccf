"""
Records the answers of networkx and scipy that networkx.test.ts compares with, into networkx.json next to this file.

    pip install networkx==3.6.1 scipy==1.17.1
    npx tsx tests/unit/analytics/networkx-inputs.ts | python3 tests/unit/analytics/record_networkx.py

The same inputs and versions give the same file. Run it again when the test says that the inputs have changed.
"""
import hashlib
import io
import json
import pathlib
import sys

import networkx as nx
import scipy
from scipy.stats import false_discovery_control, hypergeom


def rounded(value):
    """Ten digits: a thousand times finer than the tolerance of the test."""
    return None if value is None or value != value else float(f"{value:.10g}")


def network(data, alpha):
    graph = nx.Graph()
    graph.add_nodes_from(range(data["units"]))
    graph.add_weighted_edges_from(data["edges"])
    measures = {
        "degree": dict(graph.degree()),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph),
        "closeness": nx.closeness_centrality(graph),
        "eigenvector": nx.eigenvector_centrality(graph, max_iter=5000, tol=1e-12, weight="weight"),
        "clustering": nx.clustering(graph),
        "core": nx.core_number(graph),
        "constraint": nx.constraint(graph, weight="weight"),
    }
    circles = [set(circle) for circle in data["division"]]
    alone = [{node} for node in graph if not any(node in circle for circle in circles)]
    searches = (nx.community.louvain_communities(graph, weight="weight", seed=seed) for seed in range(20))

    def chance(a, b, weight):
        """The smaller of the chances that an end of the tie gives it so much of its strength, as Serrano has it."""
        return min(
            1 if graph.degree(end) < 2 else (1 - weight / graph.degree(end, weight="weight")) ** (graph.degree(end) - 1)
            for end in (a, b)
        )

    return {
        **{name: [rounded(values[node]) for node in graph] for name, values in measures.items()},
        "modularity": rounded(nx.community.modularity(graph, circles + alone, weight="weight")),
        "bestModularity": rounded(max(nx.community.modularity(graph, found, weight="weight") for found in searches)),
        "cuts": sorted(nx.articulation_points(graph)),
        "bridges": sorted(sorted(edge) for edge in nx.bridges(graph)),
        "kept": [at for at, (a, b, weight) in enumerate(data["edges"]) if chance(a, b, weight) < alpha],
    }


def pairs_of(total, pairs):
    upper = [float(hypergeom.sf(shared - 1, total, a, b)) for a, b, shared in pairs]
    return {
        "expected": [rounded(float(hypergeom.mean(total, a, b))) for a, b, _ in pairs],
        "upper": [rounded(value) for value in upper],
        "lower": [rounded(float(hypergeom.cdf(shared, total, a, b))) for a, b, shared in pairs],
        "survivors": int((false_discovery_control(upper) <= 0.05).sum()),
    }


def file_of(file):
    graph = {"gexf": nx.read_gexf, "graphml": nx.read_graphml}[file["kind"]](io.BytesIO(file["content"].encode()))
    return {"units": graph.number_of_nodes(), "lines": graph.number_of_edges(), "directed": graph.is_directed()}


def written(value):
    """JSON with a line for each entry of a record, so that a change of a few figures shows as a few lines."""
    if not isinstance(value, dict):
        return json.dumps(value, separators=(",", ":"))
    return "{\n" + ",\n".join(f"{json.dumps(name)}: {written(own)}" for name, own in value.items()) + "\n}"


text = sys.stdin.buffer.read()
given = json.loads(text)
recorded = {
    "versions": {"networkx": nx.__version__, "scipy": scipy.__version__},
    "inputs": hashlib.sha256(text).hexdigest(),
    "networks": {name: network(data, given["alpha"]) for name, data in given["networks"].items()},
    "pairs": pairs_of(given["total"], given["pairs"]),
    "files": [file_of(file) for file in given["files"]],
}
target = pathlib.Path(__file__).with_name("networkx.json")
target.write_text(written(recorded) + "\n")
