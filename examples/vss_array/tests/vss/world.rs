//! Providers, volumes and applications, with VSS over them.

use crate::member::Member;
use lifechart::ManualClock;
use lifechart::observe::TraceLines;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use std::sync::Arc;
use std::time::Duration;
use vss_array::check::{Book, Log, deviations};
use vss_array::coordinator::lifecycle::Reply;
use vss_array::coordinator::{Coordinator, Created, Parts, SetProvider, Volume};
use vss_array::disk::{Disk, Fabric};
use vss_array::writers::Application;

/// Between two transactions of an application.
const PACE: Duration = Duration::from_micros(300);

/// All LUNs of all arrays.
pub(crate) struct Fabrics(Vec<Arc<dyn Fabric>>);

impl Fabric for Fabrics {
    fn disk(&self, lun: &LunInformation) -> Option<Arc<dyn Disk>> {
        self.0.iter().find_map(|fabric| fabric.disk(lun))
    }
}

/// What there is, with applications that write all the time.
pub(crate) struct World {
    pub(crate) members: Vec<Member>,
    pub(crate) fabric: Fabrics,
    pub(crate) volumes: Vec<Arc<Volume>>,
    pub(crate) vss: Arc<Coordinator<TraceLines<Log>>>,
    pub(crate) clock: ManualClock,
    aware: Vec<Application>,
    unaware: Vec<Application>,
    book: Book,
    log: Log,
    last: u128,
    begun: SetId,
    /// Windows were overrun on purpose.
    pub(crate) is_late: bool,
}

impl World {
    /// Two applications that VSS knows and one that it does not, each writing to all volumes.
    pub(crate) fn new(members: Vec<Member>) -> Self {
        Self::from(members, 1)
    }

    /// The same, where applications number what they write from here on.
    pub(crate) fn from(members: Vec<Member>, from: u64) -> Self {
        let volumes: Vec<_> = members.iter().flat_map(|member| member.volumes.clone()).collect();
        let book = Book::new(&volumes);
        let application = |number| Application::start(number, volumes.clone(), PACE, from);
        let (aware, unaware) = (vec![application(0), application(1)], vec![application(2)]);
        let fabrics: Vec<_> = members.iter().map(|member| Arc::clone(&member.fabric)).collect();
        let provider = |member: &Member| Arc::clone(&member.provider) as Arc<dyn SetProvider>;
        let clock = ManualClock::new();
        let log = Log::default();
        let parts = Parts {
            providers: members.iter().map(provider).collect(),
            fabrics: fabrics.clone(),
            writers: aware.iter().map(Application::writer).collect(),
            clock: Arc::new(clock.clone()),
            patience: Duration::from_secs(2),
        };
        let vss = Coordinator::start(parts, TraceLines::new(log.clone()));
        let vss = Arc::new(vss.expect("there are threads"));
        let fabric = Fabrics(fabrics);
        Self {
            members,
            fabric,
            volumes,
            vss,
            clock,
            aware,
            unaware,
            book,
            log,
            last: u128::from(from) << 32,
            begun: SetId(0),
            is_late: false,
        }
    }

    /// An id that nobody has had.
    fn id(&mut self) -> u128 {
        self.last += 1;
        self.last
    }

    /// The id of a set that nobody has begun.
    pub(crate) fn next_set(&mut self) -> SetId {
        SetId(self.id())
    }

    /// The set that was begun last.
    pub(crate) fn last_set(&self) -> SetId {
        self.begun
    }

    /// Lets applications write for a moment.
    pub(crate) fn pause(&self) {
        std::thread::sleep(PACE * 10);
    }

    /// Begins a set with all volumes.
    pub(crate) fn begin(&mut self) -> Result<SetId, Reply> {
        let set = self.next_set();
        self.begun = set;
        match self.vss.start_snapshot_set(set) {
            Reply::Ok => {}
            reply => return Err(reply),
        }
        for volume in self.volumes.clone() {
            let snapshot = SnapshotId(self.id());
            match self.vss.add_to_snapshot_set(set, snapshot, &volume) {
                Reply::Ok => {}
                reply => return Err(reply),
            }
        }
        Ok(set)
    }

    /// Creates a set with all volumes, and checks what has become of it.
    pub(crate) fn create(&mut self) -> Result<SetId, Reply> {
        let set = self.begin()?;
        let created = self.vss.do_snapshot_set(set)?;
        let wrong = self.look_at(&created);
        assert_eq!(wrong, Vec::<String>::new());
        Ok(set)
    }

    /// What is wrong with a set that was just created.
    pub(crate) fn look_at(&mut self, created: &Created) -> Vec<String> {
        let aware: Vec<_> = self.aware.iter().collect();
        let unaware: Vec<_> = self.unaware.iter().collect();
        self.book.created(created, &aware, &unaware, &self.fabric)
    }

    /// What is wrong at any moment: with volumes, and with sets that were created before.
    pub(crate) fn everything(&mut self) -> Vec<String> {
        self.book.everything(&self.fabric)
    }

    /// Deletes all but the newest finished sets.
    pub(crate) fn keep_newest(&mut self, count: usize) {
        while self.book.finished() > count {
            let Some(created) = self.book.forget_oldest() else { return };
            self.members.iter().for_each(|member| (member.delete)(created.set));
        }
    }

    /// The next creation works, whatever has happened before, and nothing is left of that.
    pub(crate) fn recovers(&mut self) {
        self.members.iter().for_each(|member| member.provider.mend());
        self.create().expect("it is of use to the next one who calls");
        assert_eq!(self.everything(), Vec::<String>::new());
        assert_eq!(self.leftovers(), Vec::<String>::new());
        self.keep_newest(3);
    }

    /// What is there and belongs to no set.
    pub(crate) fn leftovers(&self) -> Vec<String> {
        let held = self.volumes.iter().filter(|volume| volume.is_held());
        let held = held.map(|volume| format!("{} is still held", volume.name()));
        held.chain(self.members.iter().flat_map(|member| (member.leftovers)())).collect()
    }

    /// Ends everything.
    pub(crate) fn close(&mut self) {
        assert_eq!(self.everything(), Vec::<String>::new());
        self.aware.clear();
        self.unaware.clear();
        self.vss.unload(true);
        for member in &self.members {
            assert_eq!((member.leftovers)(), Vec::<String>::new());
        }
    }

    /// Ends everything, and checks what was recorded of it.
    pub(crate) fn end(mut self) {
        self.close();
        drop(self.vss);
        let text = self.log.text();
        let mut wrong = deviations("vss_coordinator", [("vss", &text[..])]);
        wrong.retain(|what| self.is_late || !is_over_budget(what));
        let said = wrong.len();
        wrong.retain(|what| !self.is_late || !what.contains("over"));
        assert_eq!(wrong, Vec::<String>::new());
        assert_eq!(said > 0, self.is_late, "what lasts too long is seen in the log");
        let texts: Vec<Vec<u8>> = self.members.iter().map(|member| member.log.text()).collect();
        let logs = texts.iter().map(|text| ("provider", &text[..]));
        let mut wrong = deviations("vss_provider", logs);
        wrong.retain(|what| !is_over_budget(what));
        assert_eq!(wrong, Vec::<String>::new());
    }
}

/// A second for PostCommitSnapshots is much, and on a machine that does other work, or whose disk
/// does, it proves nothing when it has passed. Windows of VSS are longer, and are looked at.
fn is_over_budget(what: &str) -> bool {
    what.contains(": over-budget ")
}
