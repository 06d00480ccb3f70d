//! A disk in memory that can lose its power, be full, and tell whether it was touched.

use crate::world::lock;
use redb::StorageBackend;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

/// What a disk writes as a whole or not at all.
const SECTOR: usize = 512;

#[derive(Clone, Debug, Default)]
pub(crate) struct Disk(Arc<Mutex<Platter>>);

#[derive(Debug, Default)]
struct Platter {
    /// What would be there after a loss of power.
    durable: Image,
    /// What is read.
    now: Image,
    /// What was written since the last sync.
    pending: Vec<Change>,
    is_off: bool,
    /// How many more writes there is room for; without a number for all.
    room: Option<u64>,
    touched: u64,
}

#[derive(Clone, Debug)]
enum Change {
    Length(usize),
    Bytes(usize, Vec<u8>),
}

impl Change {
    fn apply(&self, image: &mut Image) {
        match self {
            Self::Length(length) => image.resize(*length),
            Self::Bytes(offset, bytes) => image.write(*offset, bytes),
        }
    }

    /// Its sectors, each a change of its own.
    fn sectors(&self) -> Vec<Self> {
        let Self::Bytes(offset, bytes) = self else { return vec![self.clone()] };
        let sector =
            |(place, part): (usize, &[u8])| Self::Bytes(offset + place * SECTOR, part.to_vec());
        bytes.chunks(SECTOR).enumerate().map(sector).collect()
    }
}

impl Disk {
    /// A disk with this on it.
    pub(crate) fn with(image: Vec<u8>) -> Self {
        let mut whole = Image::default();
        whole.write(0, &image);
        Self::of(&whole)
    }

    fn of(image: &Image) -> Self {
        let (durable, now) = (image.clone(), image.clone());
        Self(Arc::new(Mutex::new(Platter { durable, now, ..Platter::default() })))
    }

    /// What can be read from it.
    pub(crate) fn image(&self) -> Vec<u8> {
        let platter = lock(&self.0);
        platter.now.read(0, platter.now.length).expect("it is all there")
    }

    /// The power is gone. What was synced is there; of the rest, as the seed wants it, nothing, or
    /// all up to some sector, or some sectors here and there.
    pub(crate) fn lose_power(&self, seed: u64) {
        let mut platter = lock(&self.0);
        if platter.is_off {
            return;
        }
        platter.is_off = true;
        let mut random = Random(seed);
        let sectors: Vec<Change> = platter.pending.iter().flat_map(Change::sectors).collect();
        let torn_at = random.below(sectors.len() + 1);
        for (place, sector) in sectors.iter().enumerate() {
            let is_there = match seed % 3 {
                0 => false,
                1 => place < torn_at,
                _ => random.below(2) == 0,
            };
            if is_there {
                sector.apply(&mut platter.durable);
            }
        }
    }

    /// The same disk after the power has come back.
    pub(crate) fn restarted(&self) -> Self {
        let platter = lock(&self.0);
        Self::of(if platter.is_off { &platter.durable } else { &platter.now })
    }

    /// There is room for so many more writes.
    pub(crate) fn fill_up_after(&self, writes: Option<u64>) {
        lock(&self.0).room = writes;
    }

    /// Whether the next write would fail.
    pub(crate) fn is_full(&self) -> bool {
        lock(&self.0).room == Some(0)
    }

    /// How often it was read or written.
    pub(crate) fn touched(&self) -> u64 {
        lock(&self.0).touched
    }

    fn touch(&self) -> io::Result<MutexGuard<'_, Platter>> {
        let mut platter = lock(&self.0);
        platter.touched += 1;
        if platter.is_off {
            return Err(io::Error::other("no power"));
        }
        Ok(platter)
    }

    fn change(&self, change: Change) -> io::Result<()> {
        let mut platter = self.touch()?;
        match &mut platter.room {
            Some(0) => return Err(io::ErrorKind::StorageFull.into()),
            Some(room) => *room -= 1,
            None => {}
        }
        change.apply(&mut platter.now);
        platter.pending.push(change);
        Ok(())
    }
}

impl StorageBackend for Disk {
    fn len(&self) -> io::Result<u64> {
        Ok(self.touch()?.now.length as u64)
    }

    fn read(&self, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        let bytes = self.touch()?.now.read(offset as usize, len);
        bytes.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.change(Change::Length(len as usize))
    }

    fn sync_data(&self, _: bool) -> io::Result<()> {
        let platter = &mut *self.touch()?;
        for change in platter.pending.drain(..) {
            change.apply(&mut platter.durable);
        }
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.change(Change::Bytes(offset as usize, data.to_vec()))
    }
}

const PAGE: usize = 4096;

/// What is on a disk, in pages that copies share.
#[derive(Clone, Debug, Default)]
struct Image {
    length: usize,
    pages: Vec<Arc<[u8; PAGE]>>,
}

impl Image {
    fn resize(&mut self, length: usize) {
        if length < self.length {
            let end = length.div_ceil(PAGE) * PAGE;
            // What is cut off is zero should it ever come back.
            self.write(length, &vec![0; end.min(self.length) - length]);
        }
        self.length = length;
        self.pages.resize_with(length.div_ceil(PAGE), || Arc::new([0; PAGE]));
    }

    fn write(&mut self, offset: usize, bytes: &[u8]) {
        if offset + bytes.len() > self.length {
            self.resize(offset + bytes.len());
        }
        let mut left = bytes;
        while !left.is_empty() {
            let offset = offset + bytes.len() - left.len();
            let (part, rest) = left.split_at(left.len().min(PAGE - offset % PAGE));
            let page = Arc::make_mut(&mut self.pages[offset / PAGE]);
            page[offset % PAGE..][..part.len()].copy_from_slice(part);
            left = rest;
        }
    }

    fn read(&self, offset: usize, length: usize) -> Option<Vec<u8>> {
        if offset + length > self.length {
            return None;
        }
        let mut bytes = Vec::with_capacity(length);
        while bytes.len() < length {
            let offset = offset + bytes.len();
            let part = (length - bytes.len()).min(PAGE - offset % PAGE);
            bytes.extend_from_slice(&self.pages[offset / PAGE][offset % PAGE..][..part]);
        }
        Some(bytes)
    }
}

/// Numbers that are the same each time.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut number = self.0;
        number = (number ^ number >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        number = (number ^ number >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((number ^ number >> 31) % limit.max(1) as u64) as usize
    }
}
