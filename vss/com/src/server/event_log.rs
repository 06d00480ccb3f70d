//! The application log of Windows, in which every veto has to be explained.

use lifechart_vss::provider::Event;
use windows::Win32::Foundation::HANDLE;
use windows::Win32::System::EventLog::{
    DeregisterEventSource, EVENTLOG_ERROR_TYPE, RegisterEventSourceW, ReportEventW,
};
use windows_core::{HSTRING, PCWSTR, Result};

/// A source of events in the application log.
#[derive(Debug)]
pub struct EventLog {
    source: HANDLE,
}

// SAFETY: the handle may be used from any thread.
unsafe impl Send for EventLog {}
// SAFETY: the same, from several at once.
unsafe impl Sync for EventLog {}

impl EventLog {
    /// The source with this name.
    ///
    /// # Errors
    ///
    /// Where there is no event log.
    pub fn open(name: &str) -> Result<Self> {
        let name = HSTRING::from(name);
        // SAFETY: the name is there during the call.
        let source = unsafe { RegisterEventSourceW(PCWSTR::null(), &name) }?;
        Ok(Self { source })
    }

    /// Writes an event.
    ///
    /// # Errors
    ///
    /// Where the log is full or gone.
    pub fn write(&self, event: &Event) -> Result<()> {
        let set = event.set.map_or_else(String::new, |set| format!(" of {set}"));
        let text = HSTRING::from(format!("{}{set}: {}", event.call, event.text));
        let texts = [PCWSTR(text.as_ptr())];
        // SAFETY: the text is there during the call.
        unsafe { ReportEventW(self.source, EVENTLOG_ERROR_TYPE, 0, 1, None, 0, Some(&texts), None) }
    }
}

impl Drop for EventLog {
    fn drop(&mut self) {
        // SAFETY: it was opened, and is closed once. There is nobody to tell that it failed.
        let _ = unsafe { DeregisterEventSource(self.source) };
    }
}
