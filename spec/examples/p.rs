//! x
fn main() {
    let p = std::env::args().nth(1).unwrap();
    let s = lifechart_spec::source::Source::new(
        p.clone(),
        String::from_utf8_lossy(&std::fs::read(p).unwrap()),
    );
    let mut d = Default::default();
    let t = std::time::Instant::now();
    let doc = lifechart_spec::parse::parse(&s, &mut d);
    eprintln!("{:?}", t.elapsed());
    d.finish();
    for x in d.iter().take(40) {
        println!(
            "{}:{}: [{}] {} | {:?} | {:?}",
            s.line(x.primary.span.start),
            s.column(x.primary.span.start),
            x.code,
            x.message,
            x.primary.text,
            x.help
        );
    }
    if std::env::args().nth(2).is_some() {
        let mut doc = doc.unwrap();
        doc.source = lifechart_spec::source::Source::new("", "");
        println!("{:#?}", doc);
    }
}
