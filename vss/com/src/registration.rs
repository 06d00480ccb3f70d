//! What Windows has to know of a provider before it is called: who it is, how its server is started,
//! and who may do that.
//!
//! These are values; on Windows the module `server` writes them.

use windows_core::GUID;

/// Who a provider is. The ids are made once, by whoever writes it, and stay; that of the version
/// changes with it. Each is the number of the GUID as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// CLSID: the class of its objects.
    pub class: u128,
    /// AppID: the process that serves them.
    pub application: u128,
    /// The id that VSS knows it by.
    pub provider: u128,
    /// The id of this version of it.
    pub version: u128,
    /// Its name, as `vssadmin list providers` shows it.
    pub name: String,
    /// This version, as it is shown there.
    pub version_name: String,
    /// What it shadow copies.
    pub kind: ProviderKind,
}

/// `VSS_PROVIDER_TYPE`, of those that may be registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderKind {
    /// VSS_PROV_SOFTWARE.
    Software = 2,
    /// VSS_PROV_HARDWARE.
    Hardware = 3,
    /// VSS_PROV_FILESHARE.
    FileShare = 4,
}

/// A key of the registry, below HKEY_LOCAL_MACHINE, with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its path.
    pub path: String,
    /// Its values; the one without a name is its own.
    pub values: Vec<(&'static str, Value)>,
}

/// A value in the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// REG_SZ.
    Text(String),
    /// REG_DWORD.
    Number(u32),
    /// REG_BINARY.
    Bytes(Vec<u8>),
}

/// RPC_C_AUTHN_LEVEL_PKT_PRIVACY: calls are signed and encrypted, as VSS makes them.
const PRIVACY: u32 = 6;
/// COM_RIGHTS_EXECUTE and COM_RIGHTS_EXECUTE_LOCAL: to call from this machine.
const CALL: u32 = 0x1 | 0x2;
/// The same and COM_RIGHTS_ACTIVATE_LOCAL: to start the server from this machine.
const START: u32 = CALL | 0x8;

impl Identity {
    /// What a server that is started by this command has in the registry. Only the system, as which
    /// VSS runs, and administrators may start and call it, and only from this machine.
    pub fn keys(&self, command: &str) -> Vec<Key> {
        let text = |text: &str| Value::Text(text.to_owned());
        let [class, application] = self.paths();
        vec![
            Key {
                path: application,
                values: vec![
                    ("", text(&self.name)),
                    ("AuthenticationLevel", Value::Number(PRIVACY)),
                    ("AccessPermission", Value::Bytes(for_system_and_administrators(CALL))),
                    ("LaunchPermission", Value::Bytes(for_system_and_administrators(START))),
                ],
            },
            Key {
                path: class.clone(),
                values: vec![
                    ("", text(&self.name)),
                    ("AppID", Value::Text(braced(self.application))),
                ],
            },
            Key { path: format!(r"{class}\LocalServer32"), values: vec![("", text(command))] },
        ]
    }

    /// The keys that go, with all below them, when it is unregistered: of the class and of the
    /// application.
    pub fn paths(&self) -> [String; 2] {
        [
            format!(r"Software\Classes\CLSID\{}", braced(self.class)),
            format!(r"Software\Classes\AppID\{}", braced(self.application)),
        ]
    }
}

/// An id as the registry has it.
fn braced(id: u128) -> String {
    format!("{{{:?}}}", GUID::from_u128(id))
}

/// A security descriptor, in the form of one block: S-1-5-18 and S-1-5-32-544 have these rights, and
/// nobody else has any.
fn for_system_and_administrators(rights: u32) -> Vec<u8> {
    let sid = |parts: &[u32]| {
        let mut sid = vec![1, parts.len() as u8, 0, 0, 0, 0, 0, 5];
        sid.extend(parts.iter().flat_map(|part| part.to_le_bytes()));
        sid
    };
    let (system, administrators) = (sid(&[18]), sid(&[32, 544]));
    let allow = |sid: &[u8]| {
        let mut entry = vec![0, 0];
        entry.extend((8 + sid.len() as u16).to_le_bytes());
        entry.extend(rights.to_le_bytes());
        entry.extend(sid);
        entry
    };
    let entries = [allow(&system), allow(&administrators)].concat();
    let mut list = vec![2, 0];
    list.extend((8 + entries.len() as u16).to_le_bytes());
    list.extend([2, 0, 0, 0]);
    list.extend(entries);
    // Owner and group behind the head, and the list behind both. Control: in one block, with a list.
    let owner = 20_u32;
    let group = owner + administrators.len() as u32;
    let list_at = group + administrators.len() as u32;
    let mut descriptor = vec![1, 0, 0x04, 0x80];
    descriptor.extend([owner, group, 0, list_at].iter().flat_map(|offset| offset.to_le_bytes()));
    descriptor.extend(&administrators);
    descriptor.extend(&administrators);
    descriptor.extend(list);
    descriptor
}
