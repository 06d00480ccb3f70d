//! Finished shadow copies over the border: `VSS_SNAPSHOT_PROP`, and `VARIANT` for their properties.

use crate::border::{text_of_length, wide};
use crate::memory::Draft;
use crate::raw::{self, variant_type};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::SnapshotProperties;
use windows_core::GUID;

/// A structure whose strings VSS frees. Whoever hands over `draft` gives them away.
///
/// # Errors
///
/// E_OUTOFMEMORY; VSS_E_PROVIDER_VETO where a string has a zero inside.
pub(crate) fn write(
    draft: &mut Draft,
    properties: &SnapshotProperties,
) -> Result<raw::SnapshotProperties, Hresult> {
    let mut text = |text: &str| draft.copy(&wide(text)?);
    let nothing = Ok(std::ptr::null_mut());
    Ok(raw::SnapshotProperties {
        snapshot: GUID::from_u128(properties.snapshot.0),
        set: GUID::from_u128(properties.set.0),
        count: i32::try_from(properties.count).unwrap_or(i32::MAX),
        device: text(&properties.device)?,
        original: text(&properties.original)?,
        originating_machine: text(&properties.originating_machine)?,
        service_machine: text(&properties.service_machine)?,
        exposed_name: properties.exposed_name.as_deref().map_or(nothing, &mut text)?,
        exposed_path: properties.exposed_path.as_deref().map_or(nothing, &mut text)?,
        provider: GUID::from_u128(properties.provider),
        attributes: properties.attributes.bits().cast_signed(),
        created: properties.created,
        state: properties.state.number(),
    })
}

/// The value of a property, as text: numbers are written in decimal.
///
/// # Errors
///
/// E_INVALIDARG where it is of a kind that no property has, or no valid text.
///
/// # Safety
///
/// The value is of the kind that the variant says.
pub(crate) unsafe fn read_value(variant: &raw::Variant) -> Result<String, Hresult> {
    // SAFETY: the caller says which of them it is.
    unsafe {
        match variant.variant_type {
            variant_type::EMPTY => Ok(String::new()),
            variant_type::NUMBER => Ok(variant.value.number.to_string()),
            variant_type::UNSIGNED => Ok(variant.value.number.cast_unsigned().to_string()),
            variant_type::LONG => Ok(variant.value.long.to_string()),
            variant_type::TEXT => text_of_length(variant.value.text),
            _ => Err(Hresult::E_INVALIDARG),
        }
    }
}
