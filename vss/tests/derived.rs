//! The lifecycle of software and file share providers is that of hardware providers but for what
//! stands here. `BLESS=1` writes it again.

use std::path::PathBuf;

const HARDWARE: &str = include_str!("../../spec/lifecycles/vss_provider.yaml");
const LUN_CALLS: [&str; 9] = [
    "get_target_luns",
    "are_luns_supported",
    "locate_luns",
    "fill_in_lun_info",
    "on_lun_empty",
    "get_provider_capabilities",
    "on_lun_state_change",
    "resync_luns",
    "on_reuse_luns",
];

#[test]
fn the_software_lifecycle_is_derived_from_the_shipped_one() {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("lifecycles/vss_software_provider.yaml");
    let derived = derived();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, derived).expect("the repository can be written");
        return;
    }
    let kept = std::fs::read_to_string(&path).expect("it is there");
    assert!(kept == derived, "{}: write it again with BLESS=1", path.display());
}

/// What a software provider goes through.
fn derived() -> String {
    let mut text = HARDWARE.to_owned();
    // What it is called.
    replace(&mut text, "machine: vss_provider\n", "machine: vss_software_provider\n");
    replace(
        &mut text,
        "title: VSS hardware provider\n",
        "title: VSS software or file share provider\n",
    );
    replace(
        &mut text,
        "  What a hardware shadow copy provider",
        "  What a software or file share shadow copy provider",
    );
    let remark = between(&text, "# A software or a file share provider", "\n\n");
    replace(
        &mut text,
        &remark,
        "# Derived from vss_provider, the lifecycle of hardware providers. Only what BeginPrepareSnapshot may\n\
         # answer is different, and the calls about LUNs are not here. `vss/tests/derived.rs` writes this file.",
    );
    // What BeginPrepareSnapshot may answer.
    let begin_replies = "    replies: [too_many_volumes, nested_volume_limit, volume_not_supported, unsupported_context]\n";
    replace(
        &mut text,
        begin_replies,
        "    replies: [access_denied, object_not_found, unsupported_context, volume_not_supported, unexpected]\n",
    );
    let reply = |name: &str| format!("  {name}: {{code: ");
    remove_line(&mut text, &reply("nested_volume_limit"));
    let too_many = line(&text, &reply("too_many_volumes"));
    replace(
        &mut text,
        &too_many,
        "  access_denied: {code: 0x80070005, name: E_ACCESSDENIED}\n  \
           unexpected: {code: 0x80042302, name: VSS_E_UNEXPECTED}\n",
    );
    replace(
        &mut text,
        "- {guard: same_set, refuse: too_many_volumes}\n",
        "- {guard: same_set, refuse: provider_veto, doc: No code on the list says that it is one volume too many.}\n",
    );
    // The calls about LUNs.
    for call in LUN_CALLS {
        remove_blocks(&mut text, &format!("{call}:"));
        remove_blocks(&mut text, &format!("- {call}:"));
    }
    remove_blocks(&mut text, "luns_without_names:");
    replace(
        &mut text,
        "  # The rest answer calls that VSS may make at any moment, also during a commit. So they are given\n  \
           # no effects; talking to the array over a path of its own is none.\n",
        "",
    );
    replace(
        &mut text,
        " A LUN that an earlier volume of the same set brought along is not added again.",
        "",
    );
    text
}

fn replace(text: &mut String, old: &str, new: &str) {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    *text = text.replacen(old, new, 1);
}

fn between(text: &str, from: &str, to: &str) -> String {
    let start = text.find(from).unwrap_or_else(|| panic!("{from}"));
    let length = text[start..].find(to).unwrap_or_else(|| panic!("{to}"));
    text[start..start + length].to_owned()
}

/// The line that begins so.
fn line(text: &str, beginning: &str) -> String {
    let line = text.lines().find(|line| line.starts_with(beginning));
    format!("{}\n", line.unwrap_or_else(|| panic!("{beginning}")))
}

fn remove_line(text: &mut String, beginning: &str) {
    let line = line(text, beginning);
    replace(text, &line, "");
}

/// Takes out every line that begins so behind its indentation, with what belongs to it: what is
/// indented deeper, and an empty line before it.
fn remove_blocks(text: &mut String, beginning: &str) {
    let mut kept: Vec<&str> = Vec::new();
    let mut removed: Option<usize> = None;
    for line in text.lines() {
        let depth = line.len() - line.trim_start().len();
        let belongs = removed.is_some_and(|of| depth > of && !line.trim().is_empty());
        if belongs {
            continue;
        }
        removed = line.trim_start().starts_with(beginning).then_some(depth);
        let follows_empty = kept.last().is_some_and(|last| last.is_empty());
        match removed {
            None => kept.push(line),
            // A scenario has an empty line on both sides; a step or key has none.
            Some(2) if follows_empty => {
                kept.pop();
            }
            Some(_) => {}
        }
    }
    *text = kept.join("\n") + "\n";
}
