//! A journal that is damaged says so, or says all it knew. It never says that nothing is owed.

use crate::disk::{Disk, Random};
use crate::scripts::lead;
use crate::stage::{empty, open, start};
use crate::world::World;
use lifechart_vss::ids::SetId;
use lifechart_vss::journal::JournalFault;
use lifechart_vss::provider::Owed;
use lifechart_vss::state::SnapshotState;

/// A journal with one set in it, as a crash leaves it or as it is closed; and what it knows.
fn image(is_closed: bool) -> (Vec<u8>, Vec<Owed>) {
    let (disk, world) = (empty(), World::in_memory());
    let runner = start(&disk, &world).expect("it is empty");
    lead(&runner, SetId(0x10), SnapshotState::Preparing);
    if !is_closed {
        disk.lose_power(0);
    }
    drop(runner);
    let image = disk.restarted().image();
    let owed = open(&Disk::with(image.clone()), &world).expect("it is whole").owed();
    assert_eq!(owed.len(), 1);
    assert_eq!((owed[0].snapshots.len(), owed[0].resources.len()), (2, 4));
    (image, owed)
}

/// Whether the damage was seen; if not, it must have done no harm.
fn is_seen(image: Vec<u8>, owed: &[Owed], what: &dyn Fn() -> String) -> bool {
    match open(&Disk::with(image), &World::in_memory()) {
        Ok(journal) => {
            assert_eq!(journal.owed(), owed, "{}", what());
            false
        }
        Err(error) => {
            assert!(matches!(error.fault(), JournalFault::Damaged(_)), "{error}, {}", what());
            assert!(error.to_string().contains("release by hand"), "{error}");
            true
        }
    }
}

#[test]
fn bits_of_the_header_may_flip() {
    let mut seen = 0;
    for is_closed in [false, true] {
        let (whole, owed) = image(is_closed);
        // What is said once at each bit; what is protected by a checksum at one bit of each byte.
        let bits = (0..64 * 8).chain((64..320).map(|byte| byte * 8 + byte % 8));
        for bit in bits {
            let mut image = whole.clone();
            image[bit / 8] ^= 1 << (bit % 8);
            let what = || format!("bit {} of byte {}, closed: {is_closed}", bit % 8, bit / 8);
            seen += usize::from(is_seen(image, &owed, &what));
        }
    }
    println!("{seen} of 1536 flipped bits were seen");
    assert!(seen > 100, "{seen}");
}

#[test]
fn bytes_may_be_overwritten_anywhere() {
    let mut seen = 0;
    for is_closed in [false, true] {
        let (whole, owed) = image(is_closed);
        let used: Vec<usize> = (0..whole.len() / 4096)
            .filter(|page| whole[page * 4096..][..4096].iter().any(|&byte| byte != 0))
            .collect();
        for seed in 0..400 {
            let mut random = Random(seed);
            let mut image = whole.clone();
            let page = used[random.below(used.len())];
            let (begin, length) = (page * 4096 + random.below(64) * 64, 1 << random.below(11));
            for byte in image.iter_mut().skip(begin).take(length) {
                *byte = random.below(256) as u8;
            }
            let what = || format!("{length} bytes from {begin} on, closed: {is_closed}");
            seen += usize::from(is_seen(image, &owed, &what));
        }
    }
    println!("{seen} of 800 overwritten places were seen");
    assert!(seen > 50, "{seen}");
}

#[test]
fn a_file_that_ends_too_early_is_damaged() {
    for is_closed in [false, true] {
        let (whole, owed) = image(is_closed);
        for part in 0..64 {
            let length = whole.len() * part / 64 + 1 + part % 7;
            let what = || format!("cut to {length} bytes, closed: {is_closed}");
            is_seen(whole[..length].to_vec(), &owed, &what);
        }
    }
}

#[test]
fn what_is_no_journal_is_not_taken_for_one() {
    let (_, owed) = image(true);
    let mut random = Random(7);
    for length in [1, 9, 320, 4096, 1 << 20] {
        let noise: Vec<u8> = (0..length).map(|_| random.below(256) as u8).collect();
        assert!(is_seen(noise, &owed, &|| format!("{length} random bytes")));
        assert!(is_seen(vec![0; length], &owed, &|| format!("{length} zeros")));
    }
}
