package grammar
import ("testing";"annals/internal/extract/lang";"os")
func BenchmarkX(b *testing.B){
 d,_:=os.ReadFile("/work/shared/corpus/dev/pmoi.txt"); s:=string(d)
 ss:=lang.Sentences(s,0,len(s)); n:=0
 for _,x:=range ss{n+=len(x.Tokens)}
 b.ResetTimer()
 for range b.N { c:=NewDateContext(); for _,x:=range ss{Dates(x.Tokens,c)} }
 b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(),"tokens/s")
}
