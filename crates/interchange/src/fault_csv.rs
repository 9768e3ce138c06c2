//! Reports of faulty questions as CSV (RFC 4180), to send to whoever keeps a pack.

use docket_domain::time::Timestamp;

/// One report.
#[derive(Debug, Clone, Copy)]
pub struct FaultLine<'a> {
    pub at: Timestamp,
    pub pack: &'a str,
    pub pack_version: &'a str,
    pub question: &'a str,
    pub fault: &'a str,
    pub text: &'a str,
}

const HEADER: [&str; 6] = ["at", "pack", "pack_version", "question", "fault", "text"];

/// A table with a header line; instants in RFC 3339.
pub fn write<'a>(lines: impl IntoIterator<Item = FaultLine<'a>>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let mut write = |cells: [&str; 6]| {
        writer
            .write_record(cells)
            .expect("six cells each time, into memory");
    };
    write(HEADER);
    for line in lines {
        write([
            &line.at.to_rfc3339(),
            &as_text(line.pack),
            &as_text(line.pack_version),
            &as_text(line.question),
            &as_text(line.fault),
            &as_text(line.text),
        ]);
    }
    let bytes = writer.into_inner().expect("memory takes every write");
    String::from_utf8(bytes).expect("only text was written")
}

/// Keeps a spreadsheet from running a cell as a formula.
fn as_text(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> FaultLine<'_> {
        FaultLine {
            at: Timestamp(1_800_000_000_000),
            pack: "clm",
            pack_version: "0.1.0",
            question: "FM-1.trust.001",
            fault: "wrong_key",
            text,
        }
    }

    #[test]
    fn quotes_commas_and_line_breaks_survive() {
        let text = "He said \"no\",\nthen yes";
        let csv = write([line(text)]);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let record = reader.records().next().unwrap().unwrap();
        assert_eq!(&record[0], "2027-01-15T08:00:00.000Z");
        assert_eq!(&record[5], text);
    }

    #[test]
    fn a_formula_becomes_text() {
        assert!(write([line("=HYPERLINK(\"http://x\")")]).contains("'=HYPERLINK"));
    }

    #[test]
    fn without_reports_there_is_a_header() {
        assert_eq!(write([]), "at,pack,pack_version,question,fault,text\r\n");
    }
}
