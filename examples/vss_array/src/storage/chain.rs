//! Files upon one another, read and written as one disk.

use super::image::{Image, LayerId};
use std::io;
use std::sync::Arc;

/// A file of a chain.
#[derive(Clone)]
pub(super) struct Layer {
    pub(super) id: LayerId,
    pub(super) image: Arc<Image>,
}

/// The files of a chain, the lowest first.
pub(super) type Layers = Arc<[Layer]>;

/// Reads: each part from the uppermost file that holds it.
pub(super) fn read(layers: &[Layer], offset: u64, into: &mut [u8]) -> io::Result<()> {
    let Some((top, below)) = layers.split_last() else {
        into.fill(0);
        return Ok(());
    };
    let (mut offset, mut left) = (offset, into);
    while !left.is_empty() {
        let (is_held, length) = top.image.holds(offset, left.len() as u64)?;
        let length = usize::try_from(length).unwrap_or(usize::MAX).min(left.len());
        let (part, rest) = left.split_at_mut(length);
        match is_held {
            true => top.image.read(offset, part)?,
            false => read(below, offset, part)?,
        }
        (offset, left) = (offset + length as u64, rest);
    }
    Ok(())
}

/// Writes into the uppermost file. A cluster that it does not hold yet gets there whole.
pub(super) fn write(layers: &[Layer], offset: u64, data: &[u8]) -> io::Result<()> {
    let Some((top, below)) = layers.split_last() else {
        return Err(io::ErrorKind::NotFound.into());
    };
    let (cluster, size) = (top.image.cluster(), top.image.size());
    let (mut offset, mut left) = (offset, data);
    while !left.is_empty() {
        let start = offset - offset % cluster;
        let length = match offset == start && left.len() as u64 >= cluster {
            // As many whole clusters as there are.
            true => left.len() as u64 / cluster * cluster,
            false => (start + cluster - offset).min(left.len() as u64),
        };
        let (part, rest) = left.split_at(usize::try_from(length).map_err(io::Error::other)?);
        let end = (start + cluster).min(size);
        let is_whole = offset == start && offset + length >= end;
        if is_whole || top.image.holds(offset, 1)?.0 {
            top.image.write("layer.write", offset, part)?;
        } else {
            let mut whole = vec![0; usize::try_from(end - start).map_err(io::Error::other)?];
            read(below, start, &mut whole)?;
            let at = usize::try_from(offset - start).map_err(io::Error::other)?;
            let hole = whole.iter_mut().skip(at).zip(part);
            hole.for_each(|(byte, new)| *byte = *new);
            top.image.write("layer.write", start, &whole)?;
        }
        (offset, left) = (offset + length, rest);
    }
    Ok(())
}

/// Copies all that a file holds into another one; whoever reads through both sees no difference.
pub(super) fn merge(from: &Image, into: &Image) -> io::Result<()> {
    let size = from.size();
    let mut offset = 0;
    let mut buffer = Vec::new();
    while offset < size {
        // Not everything at once: that may be much.
        let at_most = (256 * from.cluster()).min(size - offset);
        let (is_held, length) = from.holds(offset, at_most)?;
        if is_held {
            buffer.resize(usize::try_from(length).map_err(io::Error::other)?, 0);
            from.read(offset, &mut buffer)?;
            into.write("merge.copy", offset, &buffer)?;
        }
        offset += length;
    }
    into.sync("layer.sync", &|| false)
}
