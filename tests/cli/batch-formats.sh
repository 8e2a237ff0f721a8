# Each kind of file, plain and gzipped, gives the same article; pages speak for themselves.
. "$CASES/batch-lib"
mkdir -p in/sub
text='Ngoại trưởng Lào hội đàm với Ngoại trưởng Cuba.'
echo "$text" >in/a.txt
echo "{\"text\":\"$text\",\"title\":\"Hội đàm\",\"date\":\"4/8/2021\",\"url\":\"https://bao.example/b\"}" >in/b.json
echo "[{\"content\":\"$text\",\"id\":\"x\"},{\"content\":\"$text\",\"date\":\"hôm qua\"}]" >in/c.json
{ cat in/b.json; echo; echo "{\"text\":\"$text\"}"; } >in/sub/d.jsonl
cat >in/e.html <<END
<html><head><title>Báo Bến Nước</title><meta property="og:title" content="Hội đàm &amp; ký kết">
<link rel="canonical" href="https://bao.example/e"></head><body><nav><a href="/">Trang chủ</a></nav>
<div class="than"><time datetime="2021-08-04T23:30:00+07:00">đêm qua</time><p>$text</p><p>Hai bên uống trà.</p>
<div class="related"><p>Tin khác: một chuyện dài ở nơi khác hẳn.</p></div></div>
<footer><p>Báo Bến Nước giữ mọi quyền, cấm chép lại.</p></footer></body></html>
END
cat >in/f.htm <<END
<html><script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle",
"headline":"Trà &quot;bến&quot;","datePublished":"2021-08-04T18:00:00Z","url":"https://bao.example/f","articleBody":"$text"}]}</script></html>
END
for file in in/*.* in/sub/*.*; do gzip -c "$file" >"$file.gz"; done
for out in $outputs; do status 0 $RELEXTRACT batch in -o $out --quiet; done
documents <out.jsonl
find out -type f | LC_ALL=C sort
cat out/a.txt.json out/a.txt.gz.json out/b.json.json out/b.json.gz.json out/c.json.jsonl out/c.json.gz.jsonl \
    out/e.html.json out/e.html.gz.json out/f.htm.json out/f.htm.gz.json \
    out/sub/d.jsonl.jsonl out/sub/d.jsonl.gz.jsonl >tree
LC_ALL=C sort tree >1
LC_ALL=C sort out.jsonl >2
cmp 1 2
