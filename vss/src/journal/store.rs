//! The journal's tables in the embedded store.

use super::backend::{Gate, Guarded};
use super::error::JournalFault;
use super::record::{Record, duty, number};
use crate::ids::{SetId, SnapshotId};
use crate::provider::Resource;
use redb::{
    Database, DatabaseError, ReadTransaction, ReadableTable, StorageBackend, StorageError, Table,
    TableDefinition, TableError, WriteTransaction,
};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The format of the tables below.
const FORMAT: u64 = 1;

const ABOUT: TableDefinition<'_, &str, u64> = TableDefinition::new("about");
/// What is owed to each set.
const SETS: TableDefinition<'_, u128, u8> = TableDefinition::new("sets");
/// The shadow copies of each set, in order.
const SNAPSHOTS: TableDefinition<'_, (u128, u32), u128> = TableDefinition::new("snapshots");
/// What was acquired for the shadow copies of each set, in order.
const RESOURCES: TableDefinition<'_, (u128, u32), (u128, &str)> = TableDefinition::new("resources");

/// A few pages; there are never many sets.
const CACHE_BYTES: usize = 1 << 20;

/// How long a write has to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lasting {
    /// Both places where the store looks for its newest state show it, so that no damage to one of
    /// them brings an older one back.
    Surely,
    /// Were it lost, only something would be done once more.
    Mostly,
}

/// The open store.
#[derive(Debug)]
pub(super) struct Store {
    /// Some, until it is dropped.
    database: Option<Database>,
}

impl Store {
    /// Makes an empty journal.
    pub(super) fn create(
        backend: Box<dyn StorageBackend>,
        gate: &Gate,
    ) -> Result<(), JournalFault> {
        let mut store = Self { database: Some(begin(backend, gate)?) };
        store.write(Lasting::Surely, |write| {
            let mut about = write.open_table(ABOUT)?;
            about.insert("format", FORMAT)?;
            write.open_table(SETS)?;
            write.open_table(SNAPSHOTS)?;
            write.open_table(RESOURCES)?;
            Ok(())
        })
    }

    /// Opens a journal that is there, and believes nothing of it unchecked.
    pub(super) fn open(
        backend: Box<dyn StorageBackend>,
        gate: &Gate,
    ) -> Result<Self, JournalFault> {
        check_geometry(backend.as_ref())?;
        caught(|| {
            let mut database = begin(backend, gate)?;
            database.check_integrity().map_err(of_opening)?;
            let store = Self { database: Some(database) };
            store.check_format()?;
            Ok(store)
        })
    }

    fn check_format(&self) -> Result<(), JournalFault> {
        let read = self.begin_read()?;
        let about = read.open_table(ABOUT).map_err(missing)?;
        let found = about.get("format").map_err(redb::Error::from).map_err(fault)?;
        match found.map(|found| found.value()) {
            Some(1..=FORMAT) => Ok(()),
            Some(found) if found > FORMAT => {
                Err(JournalFault::NewerFormat { found, known: FORMAT })
            }
            _ => Err(JournalFault::Damaged("it does not say its format".to_owned())),
        }
    }

    /// All sets in it.
    pub(super) fn read(&self) -> Result<BTreeMap<SetId, Record>, JournalFault> {
        caught(|| self.read_tables())
    }

    fn read_tables(&self) -> Result<BTreeMap<SetId, Record>, JournalFault> {
        let stray = || JournalFault::Damaged("something in it belongs to no set".to_owned());
        let read = self.begin_read()?;
        let mut sets = BTreeMap::new();
        let rows = read.open_table(SETS).map_err(missing)?;
        for row in rows.iter().map_err(storage)? {
            let (set, number) = row.map_err(storage)?;
            let unknown = || JournalFault::Damaged(format!("duty {} is unknown", number.value()));
            let duty = duty(number.value()).ok_or_else(unknown)?;
            sets.insert(SetId(set.value()), Record::new(duty));
        }
        let rows = read.open_table(SNAPSHOTS).map_err(missing)?;
        for row in rows.iter().map_err(storage)? {
            let (key, snapshot) = row.map_err(storage)?;
            let record = sets.get_mut(&SetId(key.value().0)).ok_or_else(stray)?;
            record.snapshots.push(SnapshotId(snapshot.value()));
        }
        let rows = read.open_table(RESOURCES).map_err(missing)?;
        for row in rows.iter().map_err(storage)? {
            let (key, resource) = row.map_err(storage)?;
            let record = sets.get_mut(&SetId(key.value().0)).ok_or_else(stray)?;
            let (snapshot, name) = resource.value();
            let (snapshot, name) = (SnapshotId(snapshot), name.to_owned());
            record.resources.push(Resource { snapshot, name });
        }
        Ok(sets)
    }

    /// Writes how these sets stand, all of them or none.
    pub(super) fn save(
        &mut self,
        unsaved: &BTreeSet<SetId>,
        sets: &BTreeMap<SetId, Record>,
        lasting: Lasting,
    ) -> Result<(), JournalFault> {
        self.write(lasting, |write| {
            let mut duties = write.open_table(SETS)?;
            let mut snapshots = write.open_table(SNAPSHOTS)?;
            let mut resources = write.open_table(RESOURCES)?;
            for &set in unsaved {
                let record = sets.get(&set);
                let duty = record.and_then(|record| record.duty);
                match duty {
                    Some(duty) => duties.insert(set.0, number(duty))?,
                    None => duties.remove(set.0)?,
                };
                let record = record.filter(|_| duty.is_some());
                let rows = record.map_or(&[][..], |record| &record.snapshots);
                save_rows(&mut snapshots, set, rows, |snapshot| snapshot.0)?;
                let rows = record.map_or(&[][..], |record| &record.resources);
                save_rows(&mut resources, set, rows, |resource| {
                    (resource.snapshot.0, resource.name.as_str())
                })?;
            }
            Ok(())
        })
    }

    fn write(
        &mut self,
        lasting: Lasting,
        write: impl FnOnce(&WriteTransaction) -> Result<(), Failed>,
    ) -> Result<(), JournalFault> {
        let Some(database) = &self.database else { return Err(closed()) };
        caught(|| {
            let written = (|| {
                let transaction = database.begin_write()?;
                write(&transaction)?;
                transaction.commit()?;
                if lasting == Lasting::Surely {
                    // The same once more, for the other place.
                    database.begin_write()?.commit()?;
                }
                Ok(())
            })();
            written.map_err(|Failed(fault)| fault)
        })
    }

    fn begin_read(&self) -> Result<ReadTransaction, JournalFault> {
        let Some(database) = &self.database else { return Err(closed()) };
        database.begin_read().map_err(redb::Error::from).map_err(fault)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // It writes once more.
        let database = self.database.take();
        let _ = catch_unwind(AssertUnwindSafe(|| drop(database)));
    }
}

/// What is damaged in a certain way makes the store panic.
fn caught<T>(work: impl FnOnce() -> Result<T, JournalFault>) -> Result<T, JournalFault> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(JournalFault::Damaged("it makes no sense".to_owned())))
}

fn closed() -> JournalFault {
    JournalFault::Io(io::Error::other("it is closed"))
}

/// Makes the rows of a set what they should be; most of them are.
fn save_rows<'r, R, V: redb::Value + 'static>(
    table: &mut Table<'_, (u128, u32), V>,
    set: SetId,
    rows: &'r [R],
    value: impl Fn(&'r R) -> V::SelfType<'r>,
) -> Result<(), Failed> {
    let mut number = 0;
    for row in rows {
        let (key, value) = ((set.0, number), value(row));
        let is_there = table.get(key)?.is_some_and(|there| {
            V::as_bytes(&there.value()).as_ref() == V::as_bytes(&value).as_ref()
        });
        if !is_there {
            table.insert(key, value)?;
        }
        number += 1;
    }
    while table.remove((set.0, number))?.is_some() {
        number += 1;
    }
    Ok(())
}

/// Where the store says how its file is divided up, and what it says in all our files.
const GEOMETRY: (u64, [u32; 3]) = (12, [4096, 130, 1_048_576]);

/// The store does not check it, and with another one would ask for gigabytes of memory.
fn check_geometry(backend: &dyn StorageBackend) -> Result<(), JournalFault> {
    let (begin, expected) = GEOMETRY;
    let end = begin + 12;
    let damaged = |found: &str| Err(JournalFault::Damaged(found.to_owned()));
    match backend.len().map_err(JournalFault::Io)? {
        0 => return damaged("it is empty"),
        length if length < end => return damaged("something is missing from it"),
        _ => {}
    }
    let found = backend.read(begin, 12).map_err(JournalFault::Io)?;
    let expected: Vec<u8> = expected.iter().flat_map(|number| number.to_le_bytes()).collect();
    if found != expected { damaged("it is no journal") } else { Ok(()) }
}

fn begin(backend: Box<dyn StorageBackend>, gate: &Gate) -> Result<Database, JournalFault> {
    let backend = Guarded { backend, gate: gate.clone() };
    let mut builder = Database::builder();
    builder.set_cache_size(CACHE_BYTES).create_with_file_format_v3(true);
    builder.create_with_backend(backend).map_err(of_opening)
}

/// An error of the store, whichever of its types it has.
struct Failed(JournalFault);

macro_rules! failed {
    ($($error:ident)*) => {
        $(
            impl From<redb::$error> for Failed {
                fn from(error: redb::$error) -> Self {
                    Self(fault(error.into()))
                }
            }
        )*
    };
}

failed! { CommitError StorageError TableError TransactionError }

/// What opening says.
pub(super) fn of_opening(error: DatabaseError) -> JournalFault {
    match error {
        DatabaseError::DatabaseAlreadyOpen => JournalFault::InUse,
        error => fault(error.into()),
    }
}

fn missing(error: TableError) -> JournalFault {
    match error {
        TableError::Storage(error) => storage(error),
        error => JournalFault::Damaged(error.to_string()),
    }
}

fn storage(error: StorageError) -> JournalFault {
    fault(error.into())
}

fn fault(error: redb::Error) -> JournalFault {
    use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    match error {
        redb::Error::DatabaseAlreadyOpen => JournalFault::InUse,
        redb::Error::Io(error) => match error.kind() {
            InvalidData | InvalidInput => JournalFault::Damaged("it is no journal".to_owned()),
            UnexpectedEof => JournalFault::Damaged("something is missing from it".to_owned()),
            _ => JournalFault::Io(error),
        },
        redb::Error::PreviousIo => {
            JournalFault::Io(io::Error::other("it could not be written before"))
        }
        error => JournalFault::Damaged(error.to_string()),
    }
}
