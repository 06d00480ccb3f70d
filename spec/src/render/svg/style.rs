//! How roles, states and frames look, in light and in dark.

use crate::machine::Role;

/// Where a picture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Place {
    /// In a file of its own.
    File,
    /// In a page of rustdoc, which has themes of its own.
    Rustdoc,
}

/// The style sheet. Colours are variables, so that a page around the picture can set its own.
pub(in crate::render) fn sheet(place: Place) -> String {
    let by_system = colors();
    match place {
        Place::File => by_system + RULES,
        // The theme says whether it is light or dark, whatever the system says; the ground and the
        // text are its own.
        Place::Rustdoc => format!(
            "{by_system}html[data-theme] .lifechart{{{LIGHT}{THEME}}}\n\
             html[data-theme=dark] .lifechart,html[data-theme=ayu] .lifechart{{{DARK};{THEME};{MIXED}}}\n{RULES}"
        ),
    }
}

/// The colours alone, light or dark as the system says.
pub(in crate::render) fn colors() -> String {
    let fonts = "font-family:'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif";
    format!(
        ".lifechart{{{LIGHT}{fonts}}}\n@media (prefers-color-scheme:dark){{.lifechart{{{DARK}}}}}\n"
    )
}

const LIGHT: &str = "\
--bg:#fff;--fg:#1f2328;--quiet:#57606a;--line:#424a53;--box:#fff;--rim:#8c959f;--run:#fff3c4;\
--deep1:#f6f8fa;--deep2:#e7edf4;--deep3:#d8e2ed;--deep4:#c9d6e5;\
--main:#0550ae;--normal:#424a53;--reset:#953800;--abort:#8250df;--failure:#cf222e;--timeout:#116329;";

const DARK: &str = "\
--bg:#0d1117;--fg:#e6edf3;--quiet:#9ea7b3;--line:#9ea7b3;--box:#161b22;--rim:#6e7681;\
--run:#3a2f0b;--deep1:#12171e;--deep2:#1b222c;--deep3:#242d39;--deep4:#2e3947;\
--main:#79c0ff;--normal:#c0c8d1;--reset:#ffa657;--abort:#d2a8ff;--failure:#ff7b72;--timeout:#7ee787";

const THEME: &str = "--bg:var(--main-background-color);--fg:var(--main-color)";

/// Tints of whatever the theme has for its ground: dark grounds differ much.
const MIXED: &str = "--box:var(--bg);--run:color-mix(in srgb,#d29922 22%,var(--bg));\
--deep1:color-mix(in srgb,var(--fg) 5%,var(--bg));--deep2:color-mix(in srgb,var(--fg) 10%,var(--bg));\
--deep3:color-mix(in srgb,var(--fg) 15%,var(--bg));--deep4:color-mix(in srgb,var(--fg) 20%,var(--bg))";

const RULES: &str = "\
.lifechart .ground{fill:var(--bg)}
.lifechart text{font-size:12px;fill:var(--fg);white-space:pre}
.lifechart .title{font-size:17px;font-weight:700}
.lifechart .name,.lifechart .lead{font-weight:700}
.lifechart .small{font-size:11px}
.lifechart .quiet{fill:var(--quiet)}
.lifechart .work,.lifechart .label{font-style:italic}
.lifechart .box{fill:var(--box);stroke:var(--line)}
.lifechart .running .box{fill:var(--run)}
.lifechart .rim{fill:none;stroke:var(--line)}
.lifechart .frame{stroke:var(--rim)}
.lifechart .deep1{fill:var(--deep1)}.lifechart .deep2{fill:var(--deep2)}
.lifechart .deep3{fill:var(--deep3)}.lifechart .deep4{fill:var(--deep4)}
.lifechart .track{fill:none;stroke-width:1.2}
.lifechart .main .track{stroke:var(--main);stroke-width:2.8}
.lifechart .normal .track{stroke:var(--normal)}
.lifechart .reset .track{stroke:var(--reset);stroke-width:1.5;stroke-dasharray:7 3.5}
.lifechart .abort .track{stroke:var(--abort);stroke-width:3.6}
.lifechart .abort .core{fill:none;stroke:var(--bg);stroke-width:1.4}
.lifechart .failure .track{stroke:var(--failure);stroke-width:2;stroke-dasharray:.1 4.2;stroke-linecap:round}
.lifechart .timeout .track{stroke:var(--timeout);stroke-width:1.5;stroke-dasharray:9 3 2 3}
.lifechart .main .fill,.lifechart .main text,.lifechart .main tspan{fill:var(--main)}
.lifechart .normal .fill,.lifechart .normal text,.lifechart .normal tspan{fill:var(--normal)}
.lifechart .reset .fill,.lifechart .reset text,.lifechart .reset tspan{fill:var(--reset)}
.lifechart .abort .fill,.lifechart .abort text,.lifechart .abort tspan{fill:var(--abort)}
.lifechart .failure .fill,.lifechart .failure text,.lifechart .failure tspan{fill:var(--failure)}
.lifechart .timeout .fill,.lifechart .timeout text,.lifechart .timeout tspan{fill:var(--timeout)}
.lifechart .arrow tspan.quiet{fill:var(--quiet)}
.lifechart .initial{fill:var(--line);stroke:var(--line)}
.lifechart g:focus-visible{outline:2px solid var(--main)}
";

/// The tint of a frame: deeper ones are darker.
pub(super) fn depth(depth: usize) -> &'static str {
    match depth {
        0 | 1 => "deep1",
        2 => "deep2",
        3 => "deep3",
        _ => "deep4",
    }
}

/// What a role's line means, for the legend.
pub(super) fn meaning(role: Role) -> &'static str {
    match role {
        Role::Main => "the happy path, numbered",
        Role::Normal => "other ways",
        Role::Reset => "reset",
        Role::Abort => "abort",
        Role::Failure => "failure",
        Role::Timeout => "time-out",
    }
}

/// Roles in the order of the legend.
pub(super) const ROLES: [Role; 6] =
    [Role::Main, Role::Normal, Role::Reset, Role::Abort, Role::Failure, Role::Timeout];
