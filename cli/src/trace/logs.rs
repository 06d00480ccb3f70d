//! Reading logs: plain, compressed, or from the standard input, in pieces.

use crate::files::STANDARD;
use crate::outcome::{Failure, Result};
use flate2::bufread::MultiGzDecoder;
use lifechart_conformance::trace::Checker;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::fs::File;
use std::io::{BufRead, BufReader, Error, Read};
use std::path::Path;

/// A longer line is no line of a log.
const LONGEST_LINE: usize = 1 << 20;

/// So much is read at once.
const PIECE: usize = 1 << 18;

const GZIP: &[u8] = &[0x1F, 0x8B];
const ZSTD: &[u8] = &[0x28, 0xB5, 0x2F, 0xFD];

/// Feeds a log to the checker. What is compressed is known by how it begins, not by its name.
pub(crate) fn read(log: &Path, checker: &mut Checker<'_>) -> Result<()> {
    let shown = log.display().to_string();
    let (name, input): (&str, Box<dyn Read>) = if shown == STANDARD {
        ("<stdin>", Box::new(std::io::stdin().lock()))
    } else {
        if log.is_dir() {
            return Err(Failure::new(format!("`{shown}` is a directory"))
                .help("name the logs in it, as `DIR/*.jsonl`"));
        }
        let file = File::open(log)
            .map_err(|error| Failure::new(format!("cannot read `{shown}`: {error}")))?;
        (&shown, Box::new(file))
    };
    checker.begin(name);
    let outcome = unpack(input, checker);
    checker.end();
    outcome.map_err(|error| {
        let line = checker.so_far().lines;
        Failure::new(format!("cannot read `{name}` to its end: {error}"))
            .help(format!("what was read before, {line} lines in all, was checked"))
    })
}

fn unpack(input: Box<dyn Read>, checker: &mut Checker<'_>) -> std::io::Result<()> {
    let mut input = BufReader::with_capacity(PIECE, input);
    let beginning = input.fill_buf()?;
    if beginning.starts_with(GZIP) {
        feed(MultiGzDecoder::new(input), checker)
    } else if beginning.starts_with(ZSTD) {
        feed(Frames::new(input), checker)
    } else {
        feed(input, checker)
    }
}

/// Frames of Zstandard, one after the other, as the usual tool writes them.
struct Frames<R> {
    input: R,
    decoder: FrameDecoder,
    in_frame: bool,
}

impl<R: BufRead> Frames<R> {
    fn new(input: R) -> Self {
        Self { input, decoder: FrameDecoder::new(), in_frame: false }
    }

    /// Goes to the beginning of the next frame that holds something; false where there is none.
    fn next_frame(&mut self) -> std::io::Result<bool> {
        while !self.input.fill_buf()?.is_empty() {
            match self.decoder.init(&mut self.input) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let mut skipped = (&mut self.input).take(length.into());
                    std::io::copy(&mut skipped, &mut std::io::sink())?;
                }
                Err(error) => return Err(Error::other(error)),
            }
        }
        Ok(false)
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        loop {
            if !self.in_frame && !self.next_frame()? {
                return Ok(0);
            }
            self.in_frame = true;
            while self.decoder.can_collect() < buffer.len() && !self.decoder.is_finished() {
                let upto = BlockDecodingStrategy::UptoBytes(buffer.len());
                self.decoder.decode_blocks(&mut self.input, upto).map_err(Error::other)?;
            }
            let read = self.decoder.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            let decoder = &self.decoder;
            let told = decoder.get_checksum_from_data();
            if told.is_some() && told != decoder.get_calculated_checksum() {
                return Err(Error::other("its checksum is wrong"));
            }
            self.in_frame = false;
        }
    }
}

/// Feeds whole lines, many at once.
fn feed(mut input: impl Read, checker: &mut Checker<'_>) -> std::io::Result<()> {
    let mut buffer = vec![0; PIECE];
    let mut filled = 0;
    // Whether the rest of a line that is too long is being left out.
    let mut skipping = false;
    loop {
        if filled == buffer.len() {
            buffer.resize(buffer.len() * 2, 0);
        }
        let read = match input.read(buffer.get_mut(filled..).unwrap_or_default()) {
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        let start = filled;
        filled += read;
        if read == 0 {
            let rest = buffer.get(..filled).unwrap_or_default();
            if !rest.is_empty() && !skipping {
                checker.lines(rest);
            }
            return Ok(());
        }
        let fresh = buffer.get(start..filled).unwrap_or_default();
        let Some(last) = fresh.iter().rposition(|&byte| byte == b'\n').map(|at| start + at) else {
            if filled > LONGEST_LINE {
                if !skipping {
                    checker.too_long(buffer.get(..filled).unwrap_or_default(), LONGEST_LINE);
                }
                skipping = true;
                filled = 0;
            }
            continue;
        };
        let mut from = 0;
        if skipping {
            let first = fresh.iter().position(|&byte| byte == b'\n').unwrap_or(0);
            from = start + first + 1;
            skipping = false;
        }
        checker.lines(buffer.get(from..=last).unwrap_or_default());
        buffer.copy_within(last + 1..filled, 0);
        filled -= last + 1;
    }
}
