//! What Graphviz makes of a graph.

use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// A graph as Graphviz has understood it.
#[derive(Debug)]
pub struct Graph {
    /// The names of the nodes, sorted.
    pub nodes: Vec<String>,
    /// The nodes inside each cluster, sorted, those of clusters inside included.
    pub clusters: BTreeMap<String, Vec<String>>,
    /// How many edges there are.
    pub edges: usize,
}

/// Lays a graph out; gives nothing, and says so, where Graphviz is not installed.
///
/// # Panics
///
/// Where Graphviz refuses the graph or warns of anything in it.
pub fn laid_out(dot: &str) -> Option<Graph> {
    let json = run(dot, "json")?;
    let json: Value = serde_json::from_str(&json).expect("Graphviz writes JSON");
    let list = |key: &str| json[key].as_array().cloned().unwrap_or_default();
    let name = |object: &Value| object["name"].as_str().unwrap_or_default().to_owned();
    // Nodes and subgraphs are in one list; an element is referred to by its `_gvid`.
    let objects = list("objects");
    let names: BTreeMap<u64, String> = objects
        .iter()
        .filter_map(|object| Some((object["_gvid"].as_u64()?, name(object))))
        .collect();
    let mut graph =
        Graph { nodes: Vec::new(), clusters: BTreeMap::new(), edges: list("edges").len() };
    for object in &objects {
        let Some(inside) = object["nodes"].as_array() else {
            if object["subgraphs"].is_null() {
                graph.nodes.push(name(object));
            }
            continue;
        };
        let inside = inside.iter().filter_map(|id| names.get(&id.as_u64()?).cloned());
        let mut inside: Vec<String> = inside.collect();
        inside.sort();
        // Other groups only say what stands in one row.
        if name(object).starts_with("cluster") {
            graph.clusters.insert(name(object), inside);
        }
    }
    graph.nodes.sort();
    Some(graph)
}

/// A picture of a graph; gives nothing, and says so, where Graphviz is not installed.
///
/// # Panics
///
/// Where Graphviz refuses the graph or warns of anything in it.
pub fn svg(dot: &str) -> Option<String> {
    run(dot, "svg")
}

fn run(dot: &str, format: &str) -> Option<String> {
    let mut command = Command::new("dot");
    command.arg(format!("-T{format}")).stdin(Stdio::piped());
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let Ok(mut child) = child else {
        eprintln!(
            "SKIPPED: Graphviz (`dot`) is not installed, so its part of this test did not run"
        );
        return None;
    };
    let mut input = child.stdin.take().expect("it was asked for");
    let text = dot.to_owned();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().expect("Graphviz ends");
    writer.join().expect("the writer ends").expect("Graphviz reads its input");
    // Some versions fail to bend a line around every text, say so, and draw it straight.
    let said = String::from_utf8_lossy(&output.stderr);
    let said: String = said.lines().filter(|line| !line.contains("shortest.c:")).collect();
    assert!(output.status.success() && said.is_empty(), "Graphviz says: {said}\n{dot}");
    Some(String::from_utf8(output.stdout).expect("Graphviz writes UTF-8"))
}
