//! A real browser, told what to do through a pipe: it opens pages, clicks and types.

use super::harness::Folder;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A page in Chromium.
pub(crate) struct Browser {
    child: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
    session: Option<String>,
    count: u64,
    _profile: Folder,
}

impl Browser {
    /// An empty page; nothing, and that is said, where there is no Chromium.
    pub(crate) fn start() -> Option<Self> {
        const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
        let is_here = |name: &&&str| Command::new(name).arg("--version").output().is_ok();
        let Some(browser) = BROWSERS.iter().find(is_here).filter(|_| cfg!(unix)) else {
            println!("SKIPPED: no Chromium is here that could be told what to do");
            return None;
        };
        let profile = Folder::new();
        // The browser reads orders from its third channel and answers on its fourth.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", "sh", browser])
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", profile.path("profile").display()))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Chromium starts");
        let orders = child.stdin.take().expect("it is piped");
        let answers = BufReader::new(child.stdout.take().expect("it is piped"));
        let (session, count) = (None, 0);
        let mut browser = Self { child, orders, answers, session, count, _profile: profile };
        let target = browser.order("Target.createTarget", &json!({"url": "about:blank"}));
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let attached = browser.order("Target.attachToTarget", &attach);
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        Some(browser)
    }

    /// Opens a file and waits until it is there.
    pub(crate) fn open(&mut self, file: &Path) {
        let address = format!("file://{}", file.display());
        self.order("Page.navigate", &json!({"url": address}));
        let begun = Instant::now();
        while self.says("location.protocol + document.readyState") != "file:complete" {
            assert!(begun.elapsed() < Duration::from_secs(60), "{address} does not load");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Makes the window so large, in pixels.
    pub(crate) fn size(&mut self, width: u32, height: u32) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.order("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Shows the page as it is printed.
    pub(crate) fn prints(&mut self) {
        self.order("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    }

    /// What an expression is, as text.
    #[track_caller]
    pub(crate) fn says(&mut self, expression: &str) -> String {
        let asked = format!("(async () => String(await ({expression})))()");
        let asked = json!({"expression": asked, "returnByValue": true, "awaitPromise": true});
        let said = self.order("Runtime.evaluate", &asked);
        assert!(said["exceptionDetails"].is_null(), "{expression}: {said}");
        said["result"]["value"].as_str().unwrap_or_default().to_owned()
    }

    /// Does something in the page.
    #[track_caller]
    pub(crate) fn does(&mut self, script: &str) {
        self.says(&format!("(() => {{ {script} }})()"));
    }

    /// Clicks into the middle of what this selects, with the mouse.
    #[track_caller]
    pub(crate) fn click(&mut self, selector: &str) {
        let (x, y) = self.point(selector);
        for kind in ["mousePressed", "mouseReleased"] {
            let click = json!({"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1});
            self.order("Input.dispatchMouseEvent", &click);
        }
    }

    /// Moves the mouse there.
    #[track_caller]
    pub(crate) fn hover(&mut self, selector: &str) {
        let (x, y) = self.point(selector);
        self.order("Input.dispatchMouseEvent", &json!({"type": "mouseMoved", "x": x, "y": y}));
    }

    #[track_caller]
    fn point(&mut self, selector: &str) -> (f64, f64) {
        let place = self.says(&format!(
            "(async () => {{ const part = document.querySelector({selector:?}); \
             part.scrollIntoView({{block: 'center', inline: 'center'}}); \
             for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame); \
             const box = part.getBoundingClientRect(); \
             const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]; \
             const there = document.elementFromPoint(x, y); \
             return part.contains(there) ? x + ' ' + y : 'covered by ' + (there && there.outerHTML); }})()"
        ));
        let point =
            place.split_once(' ').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)));
        point.unwrap_or_else(|| panic!("{selector} cannot be clicked: {place}"))
    }

    /// Presses a key and lets it go: a letter, or its name.
    pub(crate) fn key(&mut self, key: &str) {
        self.pressed(key, 0);
    }

    /// The same with the control key held.
    pub(crate) fn control(&mut self, key: &str) {
        self.pressed(key, 2);
    }

    fn pressed(&mut self, key: &str, modifiers: u8) {
        let number = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            _ => 0,
        };
        let mut press = json!({"type": "keyDown", "key": key, "modifiers": modifiers, "windowsVirtualKeyCode": number});
        if key == "Enter" {
            press["text"] = json!("\r");
        } else if key.chars().count() == 1 && modifiers == 0 {
            press["text"] = json!(key);
        }
        self.order("Input.dispatchKeyEvent", &press);
        self.order(
            "Input.dispatchKeyEvent",
            &json!({"type": "keyUp", "key": key, "modifiers": modifiers}),
        );
    }

    /// Types into whatever has the focus.
    pub(crate) fn type_in(&mut self, text: &str) {
        self.order("Input.insertText", &json!({"text": text}));
    }

    fn order(&mut self, method: &str, params: &Value) -> Value {
        self.count += 1;
        let mut order = json!({"id": self.count, "method": method, "params": params});
        if let Some(session) = &self.session {
            order["sessionId"] = json!(session);
        }
        let mut bytes = order.to_string().into_bytes();
        bytes.push(0);
        self.orders.write_all(&bytes).expect("Chromium takes orders");
        loop {
            let mut answer = Vec::new();
            self.answers.read_until(0, &mut answer).expect("Chromium answers");
            assert_eq!(answer.pop(), Some(0), "Chromium has ended");
            let answer: Value = serde_json::from_slice(&answer).expect("an answer is JSON");
            if answer["id"] == json!(self.count) {
                assert!(answer["error"].is_null(), "{method}: {answer}");
                return answer["result"].clone();
            }
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
