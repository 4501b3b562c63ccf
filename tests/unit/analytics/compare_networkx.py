"""
Compares this project's measures of networks with those of networkx and scipy.

Reads one JSON object from standard input (written by networkx.test.ts): `networks` with units, ties, measures and
circles, `pairs` with their chances, and `files` with graph files. Prints one line for each figure that differs by more
than 1e-6, and at the end how many were compared.
"""
import io
import json
import sys

import networkx as nx
from scipy.stats import false_discovery_control, hypergeom

compared = 0


def same(what, own, other, tolerance=1e-6):
    global compared
    compared += 1
    if own is None and (other is None or other != other):
        return
    if own is None or other is None or abs(own - other) > tolerance * max(1.0, abs(other)):
        print(f"{what}: {own} here, {other} there")


def check_network(name, data):
    graph = nx.Graph()
    graph.add_nodes_from(data["ids"])
    for tie in data["ties"]:
        graph.add_edge(tie["a"], tie["b"], weight=tie["weight"], points=tie["points"])
    theirs = {
        "degree": dict(graph.degree()),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph),
        "closeness": nx.closeness_centrality(graph),
        "eigenvector": nx.eigenvector_centrality(graph, max_iter=5000, tol=1e-12, weight="weight"),
        "clustering": nx.clustering(graph),
        "core": nx.core_number(graph),
        "constraint": nx.constraint(graph, weight="weight"),
    }
    for unit in data["units"]:
        for measure, values in theirs.items():
            same(f"{name} {measure} {unit['id']}", unit[measure], values[unit["id"]], 1e-5)
    circles = [set(circle) for circle in data["circles"]["circles"]]
    alone = [{node} for node in graph if not any(node in circle for circle in circles)]
    modularity = nx.community.modularity(graph, circles + alone, weight="weight")
    same(f"{name} modularity", data["circles"]["modularity"], modularity)
    # Another search with as many starts must not find a much better division.
    best = max(
        nx.community.modularity(graph, nx.community.louvain_communities(graph, weight="weight", seed=seed), weight="weight")
        for seed in range(20)
    )
    if data["circles"]["modularity"] < best - 0.01:
        print(f"{name} modularity: {data['circles']['modularity']} here, {best} found there")
    cuts = {unit["id"] for unit in data["joins"]["units"]}
    if cuts != set(nx.articulation_points(graph)):
        print(f"{name} cut units: {sorted(cuts)} here, {sorted(nx.articulation_points(graph))} there")
    bridges = {frozenset((tie["a"], tie["b"])) for tie in data["joins"]["ties"]}
    if bridges != {frozenset(edge) for edge in nx.bridges(graph)}:
        print(f"{name} bridges: {sorted(map(sorted, bridges))} here, {sorted(map(sorted, nx.bridges(graph)))} there")
    kept = {frozenset(pair) for pair in data["backbone"]["kept"]}
    for a, b, weight in graph.edges(data="weight"):
        chances = [
            1 if graph.degree(end) < 2 else (1 - weight / graph.degree(end, weight="weight")) ** (graph.degree(end) - 1)
            for end in (a, b)
        ]
        if (min(chances) < data["backbone"]["alpha"]) != (frozenset((a, b)) in kept):
            print(f"{name} backbone {a}–{b}: p {min(chances)}")


def check_pairs(pairs):
    for pair in pairs["pairs"]:
        total, a, b, shared = pairs["total"], pair["na"], pair["nb"], pair["shared"]
        what = f"{pair['a']}–{pair['b']}"
        same(f"expected {what}", pair["expected"], hypergeom.mean(total, a, b))
        same(f"upper {what}", pair["upper"], hypergeom.sf(shared - 1, total, a, b))
        same(f"lower {what}", pair["lower"], hypergeom.cdf(shared, total, a, b))
    corrected = false_discovery_control([pair["upper"] for pair in pairs["pairs"]])
    same("pairs that stand alone", pairs["survivors"], int((corrected <= 0.05).sum()))


def check_file(file):
    read = {"gexf": nx.read_gexf, "graphml": nx.read_graphml}[file["kind"]]
    graph = read(io.BytesIO(file["content"].encode()))
    same(f"{file['kind']} units", file["units"], graph.number_of_nodes())
    same(f"{file['kind']} lines", file["lines"], graph.number_of_edges())
    if graph.is_directed() != file["directed"]:
        print(f"{file['kind']}: directed is {graph.is_directed()}")


given = json.load(sys.stdin)
for name, data in given["networks"].items():
    check_network(name, data)
check_pairs(given["pairs"])
for file in given["files"]:
    check_file(file)
print(f"compared {compared} figures with networkx {nx.__version__}")
