//! One request a line in, one reply a line out.

use std::io::{self, BufRead, Read, Write};

use super::Host;
use super::request::{self, MAX_BYTES};

pub fn serve(mut host: Host) -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = io::stdout().lock();
    while let Some(line) = read_line(&mut input)? {
        let reply = match line {
            Line::Whole(line) if line.trim_ascii().is_empty() => continue,
            Line::Whole(line) => request::answer(&mut host, &line),
            Line::TooLong => request::too_long(),
        };
        serde_json::to_writer(&mut output, &reply)?;
        output.write_all(b"\n")?;
        output.flush()?;
    }
    Ok(())
}

enum Line {
    Whole(Vec<u8>),
    TooLong,
}

/// The next line, of which no more than the limit is held; `None` at the end of the input.
fn read_line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let n_read = input
        .by_ref()
        .take(MAX_BYTES + 1)
        .read_until(b'\n', &mut line)?;
    if n_read == 0 {
        return Ok(None);
    }
    if line.len() as u64 <= MAX_BYTES || line.ends_with(b"\n") {
        return Ok(Some(Line::Whole(line)));
    }
    skip_line(input)?;
    Ok(Some(Line::TooLong))
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let n_skipped = end.map_or(buffer.len(), |end| end + 1);
        input.consume(n_skipped);
        if end.is_some() {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_beyond_the_limit_is_skipped_and_the_next_one_read() {
        let long = usize::try_from(MAX_BYTES).unwrap() + 10;
        let text = format!("{}\nnext\nlast", "x".repeat(long));
        let mut input = io::BufReader::new(text.as_bytes());
        assert!(matches!(
            read_line(&mut input).unwrap(),
            Some(Line::TooLong)
        ));
        assert!(
            matches!(read_line(&mut input).unwrap(), Some(Line::Whole(line)) if line == b"next\n")
        );
        assert!(
            matches!(read_line(&mut input).unwrap(), Some(Line::Whole(line)) if line == b"last")
        );
        assert!(read_line(&mut input).unwrap().is_none());
    }
}
