//! Whether a volume can be shadow copied: AreLunsSupported and IsVolumeSupported.
//!
//! The author tells what the array can do and what is free ([`Capabilities`], [`Lun`], the free
//! space); the rules decide. Not to be supported is an answer and not an error (RB-3), so these
//! functions have no error; the reasons are for the event log and for people.

use crate::attributes::Attributes;
use crate::context::Context;
use crate::rules::{Reason, Rule};
use std::collections::BTreeMap;
use std::fmt;

/// How a shadow copy keeps its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Only what changes is kept.
    Differential,
    /// Everything is copied.
    Plex,
}

/// The methods of an array: at least one, because some method is chosen where none is asked for
/// (RB-5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Methods {
    /// One alone.
    Only(Method),
    /// Both; this one is chosen first where none is asked for.
    Both {
        /// The one that is chosen first.
        preferred: Method,
    },
}

impl Methods {
    /// Those that come into question, the best first: the one that is asked for (RB-2), or all.
    fn asked(self, context: Context) -> Vec<Method> {
        let all = match self {
            Self::Only(method) => vec![method],
            Self::Both { preferred: Method::Plex } => vec![Method::Plex, Method::Differential],
            Self::Both { preferred } => vec![preferred, Method::Plex],
        };
        match method_asked_for(context) {
            Some(asked) => all.into_iter().filter(|method| *method == asked).collect(),
            None => all,
        }
    }
}

/// The method that the context asks for, if it asks for one.
fn method_asked_for(context: Context) -> Option<Method> {
    let asked = context.attributes();
    let plex = asked.contains(Attributes::PLEX).then_some(Method::Plex);
    let differential = asked.contains(Attributes::DIFFERENTIAL).then_some(Method::Differential);
    differential.or(plex)
}

/// What an array can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Capabilities {
    /// Its methods.
    pub methods: Methods,
    /// Whether its shadow copies can be moved to another host.
    pub is_transportable: bool,
}

/// A version of Windows, as Windows numbers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WindowsVersion {
    /// The first number.
    pub major: u32,
    /// The second number.
    pub minor: u32,
}

impl WindowsVersion {
    /// Windows Server 2003, and 2003 R2.
    pub const SERVER_2003: Self = Self { major: 5, minor: 2 };
    /// Windows Server 2008: the first that takes dynamic disks in again (RB-12).
    pub const SERVER_2008: Self = Self { major: 6, minor: 0 };
    /// Windows Server 2016 and everything since.
    pub const SERVER_2016: Self = Self { major: 10, minor: 0 };

    /// Whether the same host can import a shadow copy of dynamic disks (RB-12).
    pub fn imports_dynamic_disks(self) -> bool {
        self >= Self::SERVER_2008
    }
}

/// Where the volume is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Host {
    /// Its version of Windows.
    pub windows: WindowsVersion,
    /// Whether it is a node of a cluster.
    pub is_clustered: bool,
}

/// A pool of an array, by a number that its author gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pool(pub u32);

/// One LUN of the volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lun {
    /// Whether it is one of the author's at all.
    pub is_ours: bool,
    /// Whether the host may write to it (RB-9).
    pub is_mapped_read_write: bool,
    /// Whether its disk is dynamic.
    pub is_dynamic: bool,
    /// Where space for a shadow copy comes from.
    pub pool: Pool,
    /// How many bytes a differential shadow copy takes, at worst; none if it cannot be made.
    pub differential: Option<u64>,
    /// How many bytes a full copy takes; none if it cannot be made.
    pub plex: Option<u64>,
}

impl Lun {
    fn needs(&self, method: Method) -> Option<u64> {
        match method {
            Method::Differential => self.differential,
            Method::Plex => self.plex,
        }
    }
}

/// A volume that is to be shadow copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volume<'a> {
    /// What is asked for.
    pub context: Context,
    /// All LUNs that the volume lies on, each once.
    pub luns: &'a [Lun],
    /// Where it is used.
    pub host: Host,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Support {
    /// Yes, and how.
    Supported(Plan),
    /// No, and why: every reason there is.
    Unsupported(Vec<Reason>),
}

impl Support {
    /// What the call answers.
    pub const fn is_supported(&self) -> bool {
        matches!(self, Self::Supported(_))
    }
}

/// How the shadow copy of a volume will be made: all its LUNs in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The method.
    pub method: Method,
    /// Whether it will be moved, and not imported by this host.
    pub is_transportable: bool,
    /// How many bytes are needed of each pool: to be reserved in BeginPrepareSnapshot (RB-4).
    pub space: BTreeMap<Pool, u64>,
    /// Why this method.
    pub reason: Reason,
}

/// AreLunsSupported: whether the shadow copy of a volume can be created now.
///
/// A space that is short for the moment is a no, too (RB-4). All LUNs of the volume or none.
pub fn are_luns_supported(
    volume: &Volume<'_>,
    capabilities: Capabilities,
    free: &BTreeMap<Pool, u64>,
) -> Support {
    let mut against = in_principle(volume, capabilities);
    against.extend(check_mapping(volume.luns).err().unwrap_or_default());
    let planned = plan(volume, capabilities, Some(free));
    match planned {
        Ok(plan) if against.is_empty() => Support::Supported(plan),
        planned => {
            against.extend(planned.err().unwrap_or_default());
            Support::Unsupported(against)
        }
    }
}

/// IsVolumeSupported: whether the shadow copy of a volume could be created at all.
///
/// The opposite of AreLunsSupported: yes, even where it is impossible for the moment (RB-4).
pub fn is_volume_supported(volume: &Volume<'_>, capabilities: Capabilities) -> Support {
    let mut against = in_principle(volume, capabilities);
    match plan(volume, capabilities, None) {
        Ok(plan) if against.is_empty() => Support::Supported(plan),
        planned => {
            against.extend(planned.err().unwrap_or_default());
            Support::Unsupported(against)
        }
    }
}

/// RB-9: a LUN that the host may not write to is not shadow copied. To be asked again in
/// BeginPrepareSnapshot, because a mapping can change in between.
///
/// # Errors
///
/// One reason for each such LUN.
pub fn check_mapping(luns: &[Lun]) -> Result<(), Vec<Reason>> {
    let wrong = luns.iter().enumerate().filter(|(_, lun)| !lun.is_mapped_read_write);
    let broken: Vec<Reason> = wrong
        .map(|(place, _)| Reason::new(Rule::Rb9, format!("LUN {place} is not mapped read/write")))
        .collect();
    if broken.is_empty() { Ok(()) } else { Err(broken) }
}

/// What stands against it whatever is free.
fn in_principle(volume: &Volume<'_>, capabilities: Capabilities) -> Vec<Reason> {
    let mut against = volume.context.contradictions();
    let is_moved = volume.context.attributes().contains(Attributes::TRANSPORTABLE);
    if is_moved && !capabilities.is_transportable {
        against.push(Reason::new(Rule::Rb2, "transport is asked for and cannot be done"));
    }
    if !is_moved && volume.host.is_clustered {
        let text = "a node of a cluster cannot import the shadow copy; ask for transport";
        against.push(Reason::new(Rule::Rb11, text));
    }
    let is_dynamic = volume.luns.iter().any(|lun| lun.is_dynamic);
    if !is_moved && is_dynamic && !volume.host.windows.imports_dynamic_disks() {
        let text = "this host cannot import a shadow copy of dynamic disks; ask for transport";
        against.push(Reason::new(Rule::Rb12, text));
    }
    if volume.luns.is_empty() {
        against.push(Reason::new(Rule::Rb4, "the volume lies on no LUN"));
    }
    let strange = volume.luns.iter().enumerate().filter(|(_, lun)| !lun.is_ours);
    against.extend(strange.map(|(place, _)| {
        Reason::new(Rule::Rb4, format!("LUN {place} is none of this provider's"))
    }));
    against
}

/// The first method in question for which all LUNs can be had.
fn plan(
    volume: &Volume<'_>,
    capabilities: Capabilities,
    free: Option<&BTreeMap<Pool, u64>>,
) -> Result<Plan, Vec<Reason>> {
    let asked = method_asked_for(volume.context);
    let methods = capabilities.methods.asked(volume.context);
    let mut against = Vec::new();
    if methods.is_empty() {
        let asked = asked.map_or("a", Method::article);
        let text = format!("{asked} copy is asked for and cannot be done");
        against.push(Reason::new(Rule::Rb2, text));
    }
    for method in methods {
        match space(volume.luns, method, free) {
            Ok(space) => {
                let is_transportable =
                    volume.context.attributes().contains(Attributes::TRANSPORTABLE);
                let reason = match asked {
                    Some(_) => {
                        Reason::new(Rule::Rb2, format!("{} copy is asked for", method.article()))
                    }
                    None => Reason::new(
                        Rule::Rb5,
                        format!(
                            "no method is asked for, and {} copy is possible",
                            method.article()
                        ),
                    ),
                };
                return Ok(Plan { method, is_transportable, space, reason });
            }
            Err(reasons) => against.extend(reasons),
        }
    }
    Err(against)
}

/// How much each pool has to give; all of it or nothing.
fn space(
    luns: &[Lun],
    method: Method,
    free: Option<&BTreeMap<Pool, u64>>,
) -> Result<BTreeMap<Pool, u64>, Vec<Reason>> {
    let mut needed: BTreeMap<Pool, u128> = BTreeMap::new();
    let mut against = Vec::new();
    for (place, lun) in luns.iter().enumerate() {
        match lun.needs(method) {
            Some(bytes) => *needed.entry(lun.pool).or_default() += u128::from(bytes),
            None => {
                let text = format!("{} copy of LUN {place} cannot be made", method.article());
                against.push(Reason::new(Rule::Rb4, text));
            }
        }
    }
    let mut space = BTreeMap::new();
    for (pool, needed) in needed {
        let has = free.map_or(u64::MAX, |free| free.get(&pool).copied().unwrap_or(0));
        match u64::try_from(needed) {
            Ok(bytes) if bytes <= has => {
                space.insert(pool, bytes);
            }
            _ => against.push(Reason::new(
                Rule::Rb4,
                format!(
                    "{method} copies need {needed} bytes of pool {}, and {has} are free",
                    pool.0
                ),
            )),
        }
    }
    if against.is_empty() { Ok(space) } else { Err(against) }
}

impl Method {
    const fn article(self) -> &'static str {
        match self {
            Self::Differential => "a differential",
            Self::Plex => "a full",
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Differential => "differential",
            Self::Plex => "full",
        })
    }
}

/// How a host may use something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// It may read.
    ReadOnly,
    /// It may read and write.
    ReadWrite,
}

/// How the LUN of a shadow copy is mapped, whatever its volume is shown as (RB-22): VSS writes to it
/// when it sets its flags, and writers do when they recover their data.
pub const fn access_of_shadow_lun(_shown_as: Access) -> Access {
    Access::ReadWrite
}
