//! What applications write: records that say who wrote them, when and where.

/// How long a record is.
pub const LENGTH: usize = 512;

/// How many records of a writer a volume holds: a newer one overwrites the oldest.
pub const KEPT: u64 = 8;

/// How far apart the records of one writer are, so that they spread over the volume.
const STRIDE: u64 = 16 << 10;

/// How large a volume is at least.
pub const ROOM: u64 = (KEPT + 1) * STRIDE;

/// How many writers there are at most.
pub const MOST_WRITERS: u32 = (STRIDE / LENGTH as u64) as u32;

/// Says that it is one.
const MARK: u64 = 0x5249_5445_5253_0001;

/// A record: content that is nobody else's and nowhere else.
pub fn record(writer: u32, number: u64, offset: u64) -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    let mut noise = MARK ^ number.rotate_left(17) ^ u64::from(writer) << 40 ^ offset;
    let words = [MARK, u64::from(writer), number, offset];
    for (place, chunk) in bytes.chunks_exact_mut(8).enumerate() {
        noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        chunk.copy_from_slice(&words.get(place).copied().unwrap_or(noise).to_le_bytes());
    }
    bytes
}

/// Where the writer writes its record of this number.
pub const fn place(writer: u32, number: u64) -> u64 {
    number % KEPT * STRIDE + writer as u64 * LENGTH as u64
}

/// Where the writer notes that it has recovered its data; in shadow copies only.
pub const fn recovery_place(writer: u32) -> u64 {
    KEPT * STRIDE + writer as u64 * LENGTH as u64
}

/// The records of a writer on a volume that looks like this: their numbers and places. What is not
/// all zeros counts as one.
pub fn all(image: &[u8], writer: u32) -> impl Iterator<Item = (u64, u64)> {
    let at = move |kept| {
        let offset = place(writer, kept);
        let bytes = slot(image, offset)?;
        let is_written = bytes.iter().any(|&byte| byte != 0);
        is_written.then(|| (word(bytes, 2), offset))
    };
    (0..KEPT).filter_map(at)
}

/// The number of the writer's newest record on a volume that looks like this; zero where there is
/// none.
///
/// # Errors
///
/// Where a record is torn or none of the writer's.
pub fn newest(image: &[u8], writer: u32) -> Result<u64, String> {
    if slot(image, place(writer, KEPT - 1)).is_none() {
        return Err(format!("the volume ends before the records of writer {writer}"));
    }
    let mut newest = 0;
    for (number, offset) in all(image, writer) {
        if slot(image, offset) != Some(&record(writer, number, offset)[..]) {
            return Err(format!("what writer {writer} has at {offset} is no record of its own"));
        }
        newest = newest.max(number);
    }
    Ok(newest)
}

fn slot(image: &[u8], offset: u64) -> Option<&[u8]> {
    image.get(usize::try_from(offset).ok()?..)?.get(..LENGTH)
}

fn word(bytes: &[u8], place: usize) -> u64 {
    let bytes = bytes.get(place * 8..).and_then(|rest| rest.first_chunk());
    bytes.copied().map_or(0, u64::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_is_found_and_a_torn_one_is_seen() {
        let mut image = vec![0; ROOM as usize];
        assert_eq!(newest(&image, 3), Ok(0));
        for number in 1..=21 {
            let at = place(3, number) as usize;
            image[at..at + LENGTH].copy_from_slice(&record(3, number, at as u64));
        }
        assert_eq!(newest(&image, 3), Ok(21));
        image[place(3, 20) as usize + 500] ^= 1;
        assert!(newest(&image, 3).is_err_and(|reason| reason.contains("no record")));
        assert!(newest(&image[..100], 3).is_err());
    }
}
