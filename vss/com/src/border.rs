//! Pointers that come over the border: looked at before they are followed.
//!
//! What can be seen to be wrong is E_INVALIDARG: null, an address where such a value cannot lie, a
//! count below zero or beyond all reason, text that is not UTF-16 or has no end. What cannot be seen,
//! such as an array that is shorter than its count says, is VSS's to get right.

use lifechart_vss::hresult::Hresult;

/// More LUNs than any volume lies on.
pub(crate) const MOST_LUNS: usize = 4_096;

/// More characters than the name of any volume or device has, and a zero behind them.
const MOST_TEXT: usize = 32_768;

/// A place for an answer, which has been looked at.
pub(crate) struct Out<T> {
    place: *mut T,
}

impl<T> Out<T> {
    /// The answer, with `nothing` in it from here on, so that nothing is there if the call fails.
    ///
    /// # Safety
    ///
    /// Unless the pointer is null or misaligned, a value may be written there while this lives.
    pub(crate) unsafe fn at(place: *mut T, nothing: T) -> Result<Self, Hresult> {
        check(place)?;
        // SAFETY: it may be written; nothing that was there is dropped.
        unsafe { place.write(nothing) };
        Ok(Self { place })
    }

    /// Answers.
    pub(crate) fn set(self, value: T) {
        // SAFETY: it has been looked at, and may be written while this lives.
        unsafe { self.place.write(value) };
    }
}

/// A pointer to one value.
pub(crate) fn check<T>(pointer: *const T) -> Result<(), Hresult> {
    let is_good = !pointer.is_null() && pointer.is_aligned();
    if is_good { Ok(()) } else { Err(Hresult::E_INVALIDARG) }
}

/// So many of something, if there can be.
pub(crate) fn count(count: impl TryInto<usize>, most: usize) -> Result<usize, Hresult> {
    let count = count.try_into().ok().filter(|&count| count <= most);
    count.ok_or(Hresult::E_INVALIDARG)
}

/// So many values; of none there may be any pointer.
///
/// # Safety
///
/// Unless the pointer is null or misaligned, that many values lie there, and nobody writes to them
/// while the slice is used.
pub(crate) unsafe fn values<'a, T>(first: *const T, count: usize) -> Result<&'a [T], Hresult> {
    if count == 0 {
        return Ok(&[]);
    }
    check(first)?;
    // SAFETY: that many values lie there.
    Ok(unsafe { std::slice::from_raw_parts(first, count) })
}

/// A string of UTF-16.
///
/// # Safety
///
/// Unless the pointer is null or misaligned, 16-bit units lie there up to a zero.
pub(crate) unsafe fn text(first: *const u16) -> Result<String, Hresult> {
    check(first)?;
    // SAFETY: a zero comes, and nothing behind it is looked at.
    let end = (0..MOST_TEXT).find(|&at| unsafe { *first.add(at) } == 0);
    let end = end.ok_or(Hresult::E_INVALIDARG)?;
    // SAFETY: so many units have just been read.
    let units = unsafe { std::slice::from_raw_parts(first, end) };
    String::from_utf16(units).map_err(|_| Hresult::E_INVALIDARG)
}

/// So many strings of UTF-16.
///
/// # Safety
///
/// Unless the pointer is null or misaligned, that many pointers lie there, each fit for [`text`].
pub(crate) unsafe fn texts(first: *const *const u16, count: usize) -> Result<Vec<String>, Hresult> {
    // SAFETY: the caller says so.
    let pointers = unsafe { values(first, count) }?;
    // SAFETY: the caller says so.
    pointers.iter().map(|&pointer| unsafe { text(pointer) }).collect()
}

/// A BSTR: UTF-16 behind its length in bytes; null is empty.
///
/// # Safety
///
/// Unless the pointer is null or misaligned, such a string lies there.
pub(crate) unsafe fn text_of_length(first: *const u16) -> Result<String, Hresult> {
    if first.is_null() {
        return Ok(String::new());
    }
    check(first)?;
    // SAFETY: the length lies before the first unit, in four bytes.
    let bytes = unsafe { first.byte_sub(4).cast::<u32>().read_unaligned() };
    let length = count(bytes / 2, MOST_TEXT)?;
    // SAFETY: so many units lie there.
    let units = unsafe { values(first, length) }?;
    String::from_utf16(units).map_err(|_| Hresult::E_INVALIDARG)
}

/// A string of single bytes, of which VDS_LUN_INFORMATION is full; null is none.
///
/// SCSI devices name themselves in ASCII. Bytes beyond it are taken for the characters with the same
/// numbers, so that whatever comes can be given back unchanged.
///
/// # Safety
///
/// Unless the pointer is null, bytes lie there up to a zero.
pub(crate) unsafe fn narrow_text(first: *const u8) -> Result<Option<String>, Hresult> {
    if first.is_null() {
        return Ok(None);
    }
    // SAFETY: a zero comes, and nothing behind it is looked at.
    let end = (0..MOST_TEXT).find(|&at| unsafe { *first.add(at) } == 0);
    let end = end.ok_or(Hresult::E_INVALIDARG)?;
    // SAFETY: so many bytes have just been read.
    let bytes = unsafe { std::slice::from_raw_parts(first, end) };
    Ok(Some(bytes.iter().copied().map(char::from).collect()))
}

/// The bytes of such a string, with a zero behind them.
///
/// # Errors
///
/// VSS_E_PROVIDER_VETO where the author has put something in that it cannot hold.
pub(crate) fn narrow(text: &str) -> Result<Vec<u8>, Hresult> {
    let byte = |character: char| u8::try_from(character).ok().filter(|&byte| byte != 0);
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    let mut bytes = bytes.ok_or(Hresult::VSS_E_PROVIDER_VETO)?;
    bytes.push(0);
    Ok(bytes)
}

/// The units of a string of UTF-16, with a zero behind them.
///
/// # Errors
///
/// VSS_E_PROVIDER_VETO where the author has put a zero into it.
pub(crate) fn wide(text: &str) -> Result<Vec<u16>, Hresult> {
    if text.contains('\0') {
        return Err(Hresult::VSS_E_PROVIDER_VETO);
    }
    Ok(text.encode_utf16().chain([0]).collect())
}
