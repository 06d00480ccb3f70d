//! The calls about finished shadow copies, which software and file share providers have in common.

/// The first four methods of both interfaces, and the one that sets a property.
macro_rules! catalogue_calls {
    () => {
        unsafe fn SetContext(&self, context: i32) -> HRESULT {
            answer(&*self.runner, Call::SetContext, || {
                let context = Context::of_bits(context.cast_unsigned());
                self.runner.set_context(context).map(|()| Hresult::S_OK)
            })
        }

        unsafe fn GetSnapshotProperties(
            &self,
            snapshot: GUID,
            properties: *mut raw::SnapshotProperties,
        ) -> HRESULT {
            answer(&*self.runner, Call::GetSnapshotProperties, || {
                // SAFETY: where it is not null, VSS lets a structure be written there.
                let place = unsafe { Out::at(properties, raw::SnapshotProperties::default()) }?;
                let known =
                    of_runner!(self.runner.get_snapshot_properties(SnapshotId(snapshot.to_u128())));
                let mut draft = Draft::default();
                let written = shadow_copies::write(&mut draft, &known)?;
                draft.hand_over();
                place.set(written);
                Ok(Hresult::S_OK)
            })
        }

        unsafe fn Query(
            &self,
            queried: GUID,
            queried_type: i32,
            returned_type: i32,
            objects: *mut *mut c_void,
        ) -> HRESULT {
            answer(&*self.runner, Call::Query, || {
                // SAFETY: where it is not null, VSS lets a pointer be written there.
                let place = unsafe { Out::at(objects, std::ptr::null_mut()) }?;
                let is_all = queried == GUID::zeroed() && queried_type == object_type::NONE;
                if !is_all || returned_type != object_type::SNAPSHOT {
                    return Err(Hresult::E_INVALIDARG);
                }
                let all = of_runner!(self.runner.query());
                place.set(EnumerationServer::raw(all, self.life.clone()));
                Ok(Hresult::S_OK)
            })
        }

        unsafe fn DeleteSnapshots(
            &self,
            source: GUID,
            source_type: i32,
            force: BOOL,
            deleted: *mut i32,
            not_deleted: *mut GUID,
        ) -> HRESULT {
            answer(&*self.runner, Call::DeleteSnapshots, || {
                // SAFETY: where it is not null, VSS lets a number be written there.
                let deleted = unsafe { Out::at(deleted, 0) }?;
                // SAFETY: the same of an id.
                let not_deleted = unsafe { Out::at(not_deleted, GUID::zeroed()) }?;
                let id = source.to_u128();
                let target = match source_type {
                    object_type::SNAPSHOT => DeleteTarget::Snapshot(SnapshotId(id)),
                    object_type::SNAPSHOT_SET => DeleteTarget::Set(SetId(id)),
                    _ => return Err(Hresult::E_INVALIDARG),
                };
                let done = of_runner!(self.runner.delete_snapshots(target, force.as_bool()));
                deleted.set(i32::try_from(done.count).unwrap_or(i32::MAX));
                // The one call of which something is told although it has failed.
                let Some((left, failure)) = done.not_deleted else { return Ok(Hresult::S_OK) };
                not_deleted.set(GUID::from_u128(left.0));
                Ok(Hresult::from(failure))
            })
        }

        unsafe fn SetSnapshotProperty(
            &self,
            snapshot: GUID,
            property: i32,
            value: raw::Variant,
        ) -> HRESULT {
            answer(&*self.runner, Call::SetSnapshotProperty, || {
                let snapshot = SnapshotId(snapshot.to_u128());
                let number = u32::try_from(property).ok().filter(|_| !snapshot.is_null());
                let number = number.ok_or(Hresult::E_INVALIDARG)?;
                // SAFETY: VSS hands over a value of the kind that it says.
                let value = unsafe { shadow_copies::read_value(&value) }?;
                of_runner!(self.runner.set_snapshot_property(snapshot, number, &value));
                Ok(Hresult::S_OK)
            })
        }
    };
}

/// What the runner answers; a code of its own ends the call.
macro_rules! of_runner {
    ($answer:expr) => {
        match $answer {
            Ok(answer) => answer,
            Err(code) => return Ok(code),
        }
    };
}

pub(super) use {catalogue_calls, of_runner};
