//! RB-2 to RB-6, RB-9, RB-11, RB-12, RB-22 and RB-23: what is decided, and why.

use crate::array::*;
use lifechart_vss::attributes::Attributes;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::CreateSnapshotSet;
use lifechart_vss::rules::Rule;
use lifechart_vss::state::SnapshotState;
use lifechart_vss::support::{
    Access, Capabilities, Host, Lun, Method, Methods, Plan, Pool, Support, Volume, WindowsVersion,
    access_of_shadow_lun, are_luns_supported, check_mapping, is_volume_supported,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Everything that a decision looks at, owned.
#[derive(Clone, Debug)]
struct Case {
    asked: Attributes,
    luns: Vec<Lun>,
    host: Host,
    capabilities: Capabilities,
    free: BTreeMap<Pool, u64>,
}

impl Case {
    fn volume(&self) -> Volume<'_> {
        let context = Context::of_bits(self.asked.bits());
        Volume { context, luns: &self.luns, host: self.host }
    }

    fn decide(&self) -> Support {
        are_luns_supported(&self.volume(), self.capabilities, &self.free)
    }

    fn asks(&self, attribute: Attributes) -> bool {
        self.asked.contains(attribute)
    }
}

fn any_lun() -> impl Strategy<Value = Lun> {
    let often = || proptest::bool::weighted(0.9);
    let need = || proptest::option::weighted(0.8, 0u64..60);
    (often(), often(), proptest::bool::weighted(0.2), 0u32..3, need(), need()).prop_map(
        |(is_ours, is_mapped_read_write, is_dynamic, pool, differential, plex)| Lun {
            is_ours,
            is_mapped_read_write,
            is_dynamic,
            pool: Pool(pool),
            differential,
            plex,
        },
    )
}

fn any_methods() -> impl Strategy<Value = Methods> {
    prop_oneof![
        Just(Methods::Only(Method::Differential)),
        Just(Methods::Only(Method::Plex)),
        Just(Methods::Both { preferred: Method::Differential }),
        Just(Methods::Both { preferred: Method::Plex }),
    ]
}

prop_compose! {
    fn any_case()(
        asked in 0u32..8,
        luns in proptest::collection::vec(any_lun(), 0..5),
        windows in prop_oneof![
            Just(WindowsVersion::SERVER_2003),
            Just(WindowsVersion::SERVER_2008),
            Just(WindowsVersion::SERVER_2016),
        ],
        is_clustered in proptest::bool::weighted(0.2),
        is_transportable: bool,
        methods in any_methods(),
        free in proptest::collection::btree_map((0u32..3).prop_map(Pool), 0u64..200, 1..=3),
    ) -> Case {
        let bits = (asked & 1) << 5 | (asked & 6) << 16;
        Case {
            asked: Attributes::from_bits_retain(bits),
            luns,
            host: Host { windows, is_clustered },
            capabilities: Capabilities { methods, is_transportable },
            free,
        }
    }
}

/// Whether all LUNs can be had in this way at once, worked out without the code under test.
fn fits(case: &Case, method: Method) -> bool {
    let can = match case.capabilities.methods {
        Methods::Only(only) => only == method,
        Methods::Both { .. } => true,
    };
    let need = |lun: &Lun| if method == Method::Plex { lun.plex } else { lun.differential };
    can && (0..3).map(Pool).all(|pool| {
        let of_pool = case.luns.iter().filter(|lun| lun.pool == pool);
        let sum: Option<u64> = of_pool.map(need).sum();
        sum.is_some_and(|sum| sum <= case.free.get(&pool).copied().unwrap_or(0))
    })
}

/// A volume that can be shadow copied in both ways.
fn good() -> Case {
    let lun = Lun {
        is_ours: true,
        is_mapped_read_write: true,
        is_dynamic: false,
        pool: Pool(0),
        differential: Some(10),
        plex: Some(100),
    };
    Case {
        asked: Attributes::empty(),
        luns: vec![lun; 2],
        host: Host { windows: WindowsVersion::SERVER_2016, is_clustered: false },
        capabilities: Capabilities {
            methods: Methods::Both { preferred: Method::Plex },
            is_transportable: true,
        },
        free: BTreeMap::from([(Pool(0), 200)]),
    }
}

/// The rules of a refusal.
fn against(support: Support) -> Vec<Rule> {
    match support {
        Support::Supported(_) => Vec::new(),
        Support::Unsupported(reasons) => reasons.into_iter().map(|reason| reason.rule).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn rb_2_what_is_asked_for_is_what_is_planned(case in any_case()) {
        if let Support::Supported(plan) = case.decide() {
            prop_assert_eq!(plan.is_transportable, case.asks(Attributes::TRANSPORTABLE));
            prop_assert!(case.capabilities.is_transportable || !plan.is_transportable);
            prop_assert!(!case.asks(Attributes::PLEX) || plan.method == Method::Plex);
            prop_assert!(!case.asks(Attributes::DIFFERENTIAL) || plan.method == Method::Differential);
        }
    }

    /// The whole decision, said once more.
    #[test]
    fn rb_4_yes_means_that_it_can_be_created_and_no_that_it_cannot(case in any_case()) {
        let methods = [Method::Differential, Method::Plex];
        let is_asked = |method: &Method| match method {
            Method::Differential => !case.asks(Attributes::PLEX),
            Method::Plex => !case.asks(Attributes::DIFFERENTIAL),
        };
        let is_moved = case.asks(Attributes::TRANSPORTABLE);
        let is_old = case.host.windows < WindowsVersion::SERVER_2008;
        let can = methods.iter().filter(|method| is_asked(method)).any(|method| fits(&case, *method))
            && !case.luns.is_empty()
            && case.luns.iter().all(|lun| lun.is_ours && lun.is_mapped_read_write)
            && (!is_moved || case.capabilities.is_transportable)
            && (is_moved || !case.host.is_clustered)
            && (is_moved || !is_old || case.luns.iter().all(|lun| !lun.is_dynamic));
        let support = case.decide();
        prop_assert_eq!(support.is_supported(), can, "{:?}", support);
        if let Support::Supported(Plan { method, space, .. }) = support {
            prop_assert!(fits(&case, method));
            prop_assert!(space.iter().all(|(pool, bytes)| *bytes <= case.free.get(pool).copied().unwrap_or(0)));
        }
    }

    /// What is short for the moment only is a no of AreLunsSupported and a yes of IsVolumeSupported.
    #[test]
    fn rb_4_is_volume_supported_does_not_look_at_the_moment(case in any_case()) {
        let plenty = BTreeMap::from([0, 1, 2].map(|pool| (Pool(pool), u64::MAX)));
        let mut at_best = Case { free: plenty, ..case.clone() };
        at_best.luns.iter_mut().for_each(|lun| lun.is_mapped_read_write = true);
        let ever = is_volume_supported(&case.volume(), case.capabilities).is_supported();
        prop_assert_eq!(ever, at_best.decide().is_supported());
        prop_assert!(ever || !case.decide().is_supported());
    }

    #[test]
    fn rb_5_where_nothing_is_asked_for_the_preferred_method_is_taken_if_it_fits(case in any_case()) {
        let case = Case { asked: case.asked & Attributes::TRANSPORTABLE, ..case };
        if let Support::Supported(plan) = case.decide() {
            prop_assert_eq!(plan.reason.rule, Rule::Rb5);
            if let Methods::Both { preferred } = case.capabilities.methods {
                prop_assert_eq!(plan.method == preferred, fits(&case, preferred));
            }
        }
    }

    #[test]
    fn rb_3_every_no_has_its_reasons(case in any_case()) {
        if let Support::Unsupported(reasons) = case.decide() {
            prop_assert!(!reasons.is_empty());
            prop_assert!(reasons.iter().all(|reason| !reason.text.is_empty()));
        }
    }
}

#[test]
fn rb_3_not_to_be_supported_is_no_error_of_the_call() {
    let provider = at(SnapshotState::Unknown);
    let (code, is_supported) =
        provider.are_luns_supported(backup(), &["disk".to_owned()], &[lun(1)]);
    assert_eq!((code, is_supported), (Hresult::S_OK, false));
}

#[test]
fn rb_2_what_cannot_be_honoured_is_not_supported() {
    let mut case = good();
    case.capabilities =
        Capabilities { methods: Methods::Only(Method::Plex), is_transportable: false };
    assert!(case.decide().is_supported());
    case.asked = Attributes::DIFFERENTIAL | Attributes::TRANSPORTABLE;
    assert_eq!(against(case.decide()), [Rule::Rb2, Rule::Rb2]);
}

#[test]
fn rb_4_all_luns_of_a_volume_or_none() {
    let mut case = good();
    case.asked = Attributes::PLEX;
    case.free = BTreeMap::from([(Pool(0), 199)]);
    assert_eq!(against(case.decide()), [Rule::Rb4], "one would fit");
    case.luns[0].plex = Some(u64::MAX);
    case.luns[1].plex = Some(u64::MAX);
    case.free = BTreeMap::from([(Pool(0), u64::MAX)]);
    assert_eq!(against(case.decide()), [Rule::Rb4], "sums do not wrap");
}

#[test]
fn rb_5_the_other_method_is_taken_where_the_preferred_one_does_not_fit() {
    let mut case = good();
    case.free = BTreeMap::from([(Pool(0), 20)]);
    let Support::Supported(plan) = case.decide() else { panic!("it fits") };
    assert_eq!(plan.method, Method::Differential);
    assert_eq!(plan.space, BTreeMap::from([(Pool(0), 20)]));
    let said = plan.reason.to_string();
    assert_eq!(said, "no method is asked for, and a differential copy is possible (RB-5)");
}

#[test]
fn rb_6_both_methods_at_once_are_no_request() {
    let mut case = good();
    case.asked = Attributes::PLEX | Attributes::DIFFERENTIAL;
    assert!(against(case.decide()).contains(&Rule::Rb6));
    assert!(!is_volume_supported(&case.volume(), case.capabilities).is_supported());
}

#[test]
fn rb_9_a_lun_is_mapped_read_write_before_it_is_shadow_copied() {
    let mut case = good();
    assert_eq!(check_mapping(&case.luns), Ok(()));
    case.luns[1].is_mapped_read_write = false;
    assert_eq!(against(case.decide()), [Rule::Rb9]);
    let reasons = check_mapping(&case.luns).unwrap_err();
    assert_eq!(reasons[0].to_string(), "LUN 1 is not mapped read/write (RB-9)");

    let provider = at(SnapshotState::Unknown);
    provider.provider().world().read_only.push(2);
    let code = begin_on(&provider, A, 1, &[1, 2]);
    assert_eq!(code, Hresult::VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER);
    assert!(provider.provider().world().done.is_empty(), "its author is not asked to add it");
    provider.provider().world().read_only.clear();
    assert_eq!(begin_on(&provider, A, 1, &[1, 2]), Hresult::S_OK);
}

#[test]
fn rb_11_a_node_of_a_cluster_imports_nothing() {
    let mut case = good();
    case.host.is_clustered = true;
    assert_eq!(against(case.decide()), [Rule::Rb11]);
    case.asked = Attributes::TRANSPORTABLE;
    assert!(case.decide().is_supported());
}

#[test]
fn rb_12_dynamic_disks_are_moved_before_windows_server_2008() {
    let mut case = good();
    case.luns[1].is_dynamic = true;
    let versions = [(5, 2, false), (6, 0, true), (6, 1, true), (6, 3, true), (10, 0, true)];
    for (major, minor, imports) in versions {
        case.host.windows = WindowsVersion { major, minor };
        case.asked = Attributes::empty();
        let rules = against(case.decide());
        assert_eq!(rules, if imports { vec![] } else { vec![Rule::Rb12] }, "{major}.{minor}");
        case.asked = Attributes::TRANSPORTABLE;
        assert!(case.decide().is_supported(), "{major}.{minor}");
    }
}

#[test]
fn rb_22_the_luns_of_shadow_copies_are_read_write() {
    for shown_as in [Access::ReadOnly, Access::ReadWrite] {
        assert_eq!(access_of_shadow_lun(shown_as), Access::ReadWrite);
    }
}

#[test]
fn rb_23_a_target_lun_without_a_name_of_its_own_ends_the_set() {
    let provider = at(SnapshotState::PostCommitted);
    provider.provider().world().names_originals = true;
    let (code, targets) = provider.get_target_luns(&["disk".to_owned()], &[lun(0xA1)]);
    assert_eq!((code, targets), (Hresult::VSS_E_PROVIDER_VETO, Vec::new()));
    assert_eq!(provider.state(), SnapshotState::Aborted, "it cannot be finished");
    assert!(provider.provider().world().held.is_empty());
}
