//! What a server is made of, as far as it needs no Windows: its class, its lifetime, its registration.

use crate::object::Object;
use crate::provider::Array;
use lifechart_vss::provider::Hardware;
use lifechart_vss_com::interfaces::{IClassFactory, IVssHardwareSnapshotProviderEx};
use lifechart_vss_com::lifetime::Lifetime;
use lifechart_vss_com::objects::{ClassFactory, HardwareServer};
use lifechart_vss_com::registration::{Identity, ProviderKind, Value};
use std::ffi::c_void;
use std::ptr::{null, null_mut};
use std::sync::Arc;
use std::time::{Duration, Instant};
use windows_core::{GUID, IUnknown, Interface};

type CreateInstance =
    unsafe extern "system" fn(*mut c_void, *mut c_void, *const GUID, *mut *mut c_void) -> i32;
type LockServer = unsafe extern "system" fn(*mut c_void, i32) -> i32;

const E_POINTER: u32 = 0x8000_4003;
const E_NOINTERFACE: u32 = 0x8000_4002;
const CLASS_E_NOAGGREGATION: u32 = 0x8004_0110;
const E_UNEXPECTED: u32 = 0x8000_FFFF;

fn create(factory: &Object, outer: *mut c_void, id: *const GUID, made: *mut *mut c_void) -> u32 {
    let function: CreateInstance = factory.function(3);
    // SAFETY: pointers are good, or null.
    unsafe { function(factory.raw(), outer, id, made) }.cast_unsigned()
}

fn lock(factory: &Object, is_locked: i32) {
    let function: LockServer = factory.function(4);
    // SAFETY: it takes a flag.
    assert_eq!(unsafe { function(factory.raw(), is_locked) }, 0);
}

fn class() -> (Arc<Lifetime>, Object) {
    let runner = Arc::new(Hardware::new(Array::default()));
    let lifetime = Lifetime::new();
    let factory = ClassFactory::new(Arc::clone(&lifetime), move |life| {
        HardwareServer::new(Arc::clone(&runner), life).into_unknown()
    });
    (lifetime, Object::of(IClassFactory::from(factory)))
}

#[test]
fn a_class_makes_objects_that_keep_the_server_going() {
    let (lifetime, factory) = class();
    let mut made = null_mut();
    let id = &IVssHardwareSnapshotProviderEx::IID;
    assert_eq!(create(&factory, null_mut(), id, &raw mut made), 0);
    let one = Object::taken(made);
    assert_eq!(create(&factory, null_mut(), &IUnknown::IID, &raw mut made), 0);
    let two = Object::taken(made);
    assert_ne!(one.query(&IUnknown::IID).expect("it has one").raw(), two.raw(), "two of them");
    drop(one);
    assert!(lifetime.is_needed());
    drop(two);
    assert!(!lifetime.is_needed());
    lock(&factory, 1);
    assert!(lifetime.is_needed());
    lock(&factory, 0);
    lock(&factory, 0);
    assert!(!lifetime.is_needed());
    lock(&factory, 1);
    assert!(lifetime.is_needed(), "one unlock too many was not counted");
}

#[test]
fn one_unlock_too_many_takes_no_object_its_server() {
    let (lifetime, factory) = class();
    let mut made = null_mut();
    assert_eq!(create(&factory, null_mut(), &IUnknown::IID, &raw mut made), 0);
    let object = Object::taken(made);
    lock(&factory, 0);
    assert!(lifetime.is_needed(), "the object is there");
    drop(object);
    assert!(!lifetime.is_needed());
}

#[test]
fn a_class_looks_at_what_it_is_asked() {
    let (lifetime, factory) = class();
    let id = &IUnknown::IID;
    let mut made = std::ptr::dangling_mut();
    assert_eq!(create(&factory, null_mut(), null(), &raw mut made), E_POINTER);
    assert_eq!(create(&factory, null_mut(), id, null_mut()), E_POINTER);
    let code = create(&factory, factory.raw(), id, &raw mut made);
    assert_eq!((code, made), (CLASS_E_NOAGGREGATION, null_mut()));
    made = std::ptr::dangling_mut();
    let code = create(&factory, null_mut(), &IClassFactory::IID, &raw mut made);
    assert_eq!((code, made), (E_NOINTERFACE, null_mut()));
    assert!(!lifetime.is_needed(), "what was made for nothing is gone");
    let broken = ClassFactory::new(Lifetime::new(), |_| panic!("told to"));
    let broken = Object::of(IClassFactory::from(broken));
    assert_eq!(create(&broken, null_mut(), id, &raw mut made), E_UNEXPECTED);
}

#[test]
fn a_server_waits_for_a_while_after_its_last_object() {
    let lifetime = Lifetime::new();
    let grace = Duration::from_millis(60);
    let need = lifetime.need();
    let watch = Arc::clone(&lifetime);
    let waits = std::thread::spawn(move || {
        watch.wait_until_unneeded(grace);
        Instant::now()
    });
    std::thread::sleep(grace * 2);
    drop(need);
    std::thread::sleep(grace / 3);
    let again = lifetime.need();
    std::thread::sleep(grace / 3);
    let gone = Instant::now();
    drop(again);
    let ended = waits.join().expect("it waits");
    assert!(ended.duration_since(gone) >= grace, "the time begins anew");
}

fn identity() -> Identity {
    Identity {
        class: 0x1111_1111_2222_3333_4444_5555_5555_5555,
        application: 0xAAAA_AAAA_BBBB_CCCC_DDDD_EEEE_EEEE_EEEE,
        provider: 3,
        version: 4,
        name: "An array".to_owned(),
        version_name: "1.0".to_owned(),
        kind: ProviderKind::Hardware,
    }
}

#[test]
fn the_registry_says_how_the_server_is_started() {
    let keys = identity().keys(r#""C:\array.exe" run"#);
    let paths: Vec<&str> = keys.iter().map(|key| key.path.as_str()).collect();
    let class = r"Software\Classes\CLSID\{11111111-2222-3333-4444-555555555555}";
    let application = r"Software\Classes\AppID\{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}";
    let local = format!(r"{class}\LocalServer32");
    assert_eq!(paths, [application, class, local.as_str()]);
    assert_eq!(identity().paths(), [class, application], "all of it goes with these");
    let text = |text: &str| Value::Text(text.to_owned());
    let braced = "{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}";
    assert_eq!(keys[1].values, [("", text("An array")), ("AppID", text(braced))]);
    assert_eq!(keys[2].values, [("", text(r#""C:\array.exe" run"#))]);
    assert_eq!(keys[0].values[1], ("AuthenticationLevel", Value::Number(6)));
}

/// As `D:` strings with owner and group are written: O:BAG:BAD:(A;;rights;;;SY)(A;;rights;;;BA).
#[test]
fn the_registry_says_who_may_call() {
    let keys = identity().keys("");
    let administrators = [1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 32, 2, 0, 0];
    let system = [1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0];
    for (place, name, rights) in [(2, "AccessPermission", 3), (3, "LaunchPermission", 11)] {
        let mut expected = vec![1, 0, 4, 128, 20, 0, 0, 0, 36, 0, 0, 0, 0, 0, 0, 0, 52, 0, 0, 0];
        expected.extend(administrators);
        expected.extend(administrators);
        expected.extend([2, 0, 52, 0, 2, 0, 0, 0]);
        expected.extend([0, 0, 20, 0, rights, 0, 0, 0]);
        expected.extend(system);
        expected.extend([0, 0, 24, 0, rights, 0, 0, 0]);
        expected.extend(administrators);
        assert_eq!(keys[0].values[place], (name, Value::Bytes(expected)));
    }
}
