//! `lifechart render --to png`.

use crate::harness::{Folder, lifechart};
use resvg::tiny_skia::Pixmap;
use std::path::Path;

const DOOR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/corpus/pass/door.yaml");

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Renders a file with more options, and reads what was written.
fn picture(folder: &Folder, file: &str, more: &[&str]) -> Pixmap {
    let png = shown(&folder.path("picture.png"));
    lifechart(&[&["render", file, "--to", "png", "-o", &png], more].concat()).clean();
    Pixmap::load_png(&png).expect("it is PNG")
}

/// How many different colours there are.
fn colours(picture: &Pixmap) -> usize {
    let colours = picture.pixels().iter().map(|pixel| (pixel.red(), pixel.green(), pixel.blue()));
    colours.collect::<std::collections::BTreeSet<_>>().len()
}

#[test]
fn a_picture_is_as_large_as_was_asked() {
    let folder = Folder::new();
    let svg = lifechart(&["render", DOOR, "--to", "svg"]).clean();
    let number = |name: &str| -> u32 {
        let rest = svg.split(&format!(" {name}=\"")).nth(1).expect("it is there");
        rest.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
    };
    let (width, height) = (number("width"), number("height"));
    let usual = picture(&folder, DOOR, &[]);
    assert_eq!((usual.width(), usual.height()), (2 * width, 2 * height));
    let small = picture(&folder, DOOR, &["--scale", "1"]);
    assert_eq!((small.width(), small.height()), (width, height));
}

#[test]
fn it_has_letters_lines_and_the_colours_of_its_scheme() {
    let folder = Folder::new();
    let light = picture(&folder, DOOR, &[]);
    let dark = picture(&folder, DOOR, &["--dark"]);
    let corner = |picture: &Pixmap| {
        let pixel = picture.pixel(0, 0).expect("it has pixels");
        (pixel.red(), pixel.green(), pixel.blue(), pixel.alpha())
    };
    assert_eq!(corner(&light), (255, 255, 255, 255));
    assert_eq!(corner(&dark), (13, 17, 23, 255));
    assert!(colours(&light) > 100 && colours(&dark) > 100);
    // The title stands at the top, dark on light.
    let is_dark = |x, y| light.pixel(x, y).is_some_and(|pixel| pixel.red() < 90);
    let title = (32..200).flat_map(|x| (32..64).map(move |y| (x, y)));
    let dots = title.filter(|&(x, y)| is_dark(x, y)).count();
    assert!((300..3000).contains(&dots), "{dots}");
}

#[test]
fn a_picture_is_the_same_each_time() {
    let folder = Folder::new();
    let once = picture(&folder, DOOR, &["--scale", "1.5"]);
    assert_eq!(once, picture(&folder, DOOR, &["--scale", "1.5"]));
    let png = shown(&folder.path("picture.png"));
    let check = ["render", DOOR, "--to", "png", "-o", &png, "--check"];
    lifechart(&[&check[..], &["--scale", "1.5"]].concat()).clean();
    lifechart(&[&check[..], &["--dark"]].concat()).fails(1, &["is not what", "--check"]);
}

#[test]
fn every_machine_has_a_picture() {
    let folder = Folder::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut seen = 0;
    for place in ["tests/corpus/pass", "spec/lifecycles"] {
        for entry in std::fs::read_dir(root.join(place)).expect("it is there") {
            let path = shown(&entry.expect("it can be read").path());
            let is_machine = path.ends_with(".yaml") && !path.contains("system");
            if is_machine && !path.contains("titled") {
                let png = shown(&folder.path("picture.png"));
                let run =
                    lifechart(&["render", &path, "--to", "png", "--scale", "0.5", "-o", &png]);
                assert_eq!(run.code, 0, "{path}: {}", run.err);
                let drawn = Pixmap::load_png(&png).expect("it is PNG");
                assert!(colours(&drawn) > 20, "{path}");
                seen += 1;
            }
        }
    }
    assert!(seen > 15, "{seen}");
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused() {
    let folder = Folder::new();
    let png = shown(&folder.path("picture.png"));
    let run =
        lifechart(&["render", "builtin:vss_provider", "--to", "png", "--scale", "16", "-o", &png]);
    run.fails(2, &["the picture would have", "--scale"]);
    assert!(folder.names().is_empty(), "{:?}", folder.names());
    for scale in ["0", "-1", "nan", "1000", "much"] {
        let scale = format!("--scale={scale}");
        lifechart(&["render", DOOR, "--to", "png", &scale, "-o", &png]).fails(2, &["0.1 to 16"]);
    }
    lifechart(&["render", DOOR, "--to", "svg", "--dark"]).fails(2, &["goes with `--to png`"]);
}

#[test]
fn letters_that_the_font_does_not_have_are_told() {
    let folder = Folder::new();
    let door = std::fs::read_to_string(DOOR).expect("it is there");
    let titled = |title: &str| door.replace("title: Door with a lock", &format!("title: {title}"));
    assert_ne!(titled("x"), door);
    let png = shown(&folder.path("door.png"));
    let file = shown(&folder.path("door.yaml"));
    folder.write("door.yaml", titled("T\u{fc}r \u{394}\u{416} \u{5d3}\u{5dc}\u{5ea}"));
    lifechart(&["render", &file, "--to", "png", "-o", &png]).clean();
    folder.write("door.yaml", titled("\u{6249}"));
    let run = lifechart(&["render", &file, "--to", "png", "-o", &png]);
    run.fails(0, &["such as `\u{6249}`"]);
}

/// In a folder, files say where they come from, in pixels too, and are still what they were.
#[test]
fn pictures_in_a_folder_say_where_they_come_from() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("out")).expect("it can be made");
    let out = shown(&folder.path("out")) + "/";
    let render = ["render", DOOR, "-o", &out, "--to"];
    lifechart(&[&render[..], &["svg,png,mermaid,plantuml", "--scale", "1"]].concat()).clean();
    let png = std::fs::read(folder.path("out/door.png")).expect("it was written");
    let said = String::from_utf8_lossy(&png[..200]).into_owned();
    assert!(said.contains("Generated from door.yaml by `lifechart render --to png`"), "{said}");
    let plain = picture(&folder, DOOR, &["--scale", "1"]);
    assert_eq!(Pixmap::decode_png(&png).expect("it is still PNG"), plain);
    let mermaid = folder.read("out/door.mmd");
    assert!(
        mermaid.starts_with("---\ntitle: \"Door with a lock\"\n---\n%% Generated"),
        "{mermaid}"
    );
    assert!(folder.read("out/door.puml").starts_with("' Generated"));
    let check = [&render[..], &["svg,png,mermaid,plantuml", "--scale", "1", "--check"]].concat();
    lifechart(&check).clean();
    lifechart(&[&render[..], &["svg,mermaid,plantuml", "--check"]].concat())
        .fails(1, &["door.png` was generated from `door.yaml`"]);
}
