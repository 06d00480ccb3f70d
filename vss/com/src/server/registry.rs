//! Registers and unregisters a provider, with COM and with VSS.

use super::Apartment;
use crate::registration::{Identity, Key, Value};
use windows::Win32::Storage::Vss::{IVssAdmin, VSS_PROVIDER_TYPE, VSSCoordinator};
use windows::Win32::System::Com::{CLSCTX_ALL, CoCreateInstance};
use windows_core::{GUID, HRESULT, HSTRING, Result};
use windows_registry::{LOCAL_MACHINE, Type};

/// VSS_E_PROVIDER_ALREADY_REGISTERED.
const ALREADY_REGISTERED: HRESULT = HRESULT(0x8004_2303_u32.cast_signed());

/// Makes a provider known to COM, whose server this command starts, and then to VSS. One that was
/// known before is known anew: with this command, this name and this version. Where VSS does not
/// take it, COM forgets again what it had not known before.
///
/// # Errors
///
/// Where the registry or VSS refuses; mostly because the caller is no administrator.
pub fn register(identity: &Identity, command: &str) -> Result<()> {
    let new: Vec<String> = identity.paths().into_iter().filter(|path| !is_there(path)).collect();
    let registered = register_class(identity, command).and_then(|()| register_anew(identity));
    if registered.is_err() {
        // The first failure is the one to tell. A registration that was there has to go on working.
        let _ = remove(&new);
    }
    registered
}

/// Whether there is such a key. One that cannot be looked at is not ours to remove.
fn is_there(path: &str) -> bool {
    const NOT_FOUND: HRESULT = HRESULT::from_win32(2);
    LOCAL_MACHINE.open(path).err().is_none_or(|error| error.code() != NOT_FOUND)
}

fn register_anew(identity: &Identity) -> Result<()> {
    match register_with_vss(identity) {
        Err(error) if error.code() == ALREADY_REGISTERED => {
            unregister_from_vss(identity)?;
            register_with_vss(identity)
        }
        registered => registered,
    }
}

/// Takes back what [`register`] has done, as much of it as there is.
///
/// # Errors
///
/// The first step that failed; the others are done all the same.
pub fn unregister(identity: &Identity) -> Result<()> {
    let from_vss = unregister_from_vss(identity);
    let from_com = unregister_class(identity);
    from_vss.and(from_com)
}

/// The first half of [`register`]: COM knows how to start the server, and VSS knows of nothing.
///
/// # Errors
///
/// Where the registry refuses; mostly because the caller is no administrator.
pub fn register_class(identity: &Identity, command: &str) -> Result<()> {
    identity.keys(command).iter().try_for_each(write)
}

fn write(key: &Key) -> Result<()> {
    let written = LOCAL_MACHINE.create(&key.path)?;
    for (name, value) in &key.values {
        match value {
            Value::Text(text) => written.set_string(name, text)?,
            Value::Number(number) => written.set_u32(name, *number)?,
            Value::Bytes(bytes) => written.set_bytes(name, Type::Bytes, bytes)?,
        }
    }
    Ok(())
}

/// Takes back what [`register_class`] has done.
///
/// # Errors
///
/// The first key that could not be removed; the other one is removed all the same.
pub fn unregister_class(identity: &Identity) -> Result<()> {
    remove(&identity.paths())
}

fn remove(paths: &[String]) -> Result<()> {
    let removed: Vec<Result<()>> =
        paths.iter().map(|path| LOCAL_MACHINE.remove_tree(path)).collect();
    removed.into_iter().fold(Ok(()), Result::and)
}

fn register_with_vss(identity: &Identity) -> Result<()> {
    let _apartment = Apartment::enter()?;
    let name = HSTRING::from(identity.name.as_str());
    let version = HSTRING::from(identity.version_name.as_str());
    let kind = VSS_PROVIDER_TYPE(identity.kind as i32);
    // SAFETY: both strings are there during the call, and end with a zero.
    unsafe {
        coordinator()?.RegisterProvider(
            GUID::from_u128(identity.provider),
            GUID::from_u128(identity.class),
            name.as_ptr(),
            kind,
            version.as_ptr(),
            GUID::from_u128(identity.version),
        )
    }
}

fn unregister_from_vss(identity: &Identity) -> Result<()> {
    let _apartment = Apartment::enter()?;
    // SAFETY: it takes an id.
    unsafe { coordinator()?.UnregisterProvider(GUID::from_u128(identity.provider)) }
}

fn coordinator() -> Result<IVssAdmin> {
    // SAFETY: this thread has entered an apartment, and the id is that of the class.
    unsafe { CoCreateInstance(&VSSCoordinator, None, CLSCTX_ALL) }
}
