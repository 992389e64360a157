package vn.thads.sampledata;
import java.util.*;
final class Dump {
  static void dump(Truth t, List<Office> offices){
    for (Truth.View v: t.views()) if (v.months()==12||v.months()==4) {
      Map<String,Truth.Cell> by=new TreeMap<>(); Truth.Cell all=new Truth.Cell(); Truth.Cell credit=new Truth.Cell();
      t.cells().forEach((k,c)->{ if(k.view().equals(v)){ all.cases().add(c.cases()); all.money().add(c.money()); var o=by.computeIfAbsent(k.office(),x->new Truth.Cell()); o.cases().add(c.cases()); o.money().add(c.money());}});
      System.out.println("== "+v.knownAt()+" "+v.months());
      by.put("ALL",all);
      by.forEach((o,c)->{ var f=c.cases(); var m=c.money(); System.out.printf("%s acc %d (co %d new %d) entr %d wd %d toE %d enf %d set %d (compl %d disc %d) rate %s openE %d NE %d sep %d post %d susp %d pause %d | M acc %.1f enf %.1f settled %.1f rate %s NE %.1f red %.2f%n",o,f.accepted(),f.get(Column.CARRIED_OVER),f.get(Column.NEWLY_ACCEPTED),f.get(Column.ENTRUSTED),f.get(Column.WITHDRAWN_OR_RECALLED),f.toEnforce(),f.enforceable(),f.settled(),f.get(Column.COMPLETED),f.get(Column.DISCONTINUED),f.rate(),f.openEnforceable(),f.get(Column.NOT_ENFORCEABLE),f.get(Column.SEPARATE_BOOK),f.get(Column.POSTPONED),f.get(Column.SUSPENDED),f.get(Column.PAUSED_FOR_COMPLAINT),m.accepted()/1e9,m.enforceable()/1e9,m.settled()/1e9,m.rate(),m.get(Column.NOT_ENFORCEABLE)/1e9,m.get(Column.REDUCED)/1e9);});
      for(String i:List.of("backlog12Share","decisionsInTime","reverifyInTime","complaintsInTime","upheldShare","receptionHeld","withoutMovement6","withoutMovement12")){ long n=0,d=0; for(Office o:offices){var r=t.ratio(v,o.code(),i); n+=r.numerator(); d+=r.denominator();} System.out.printf("%s %d/%d %.2f%n",i,n,d,100.0*n/d);}
    }
    Truth.Cell op=new Truth.Cell(); for(Office o:offices){op.cases().add(t.opening(o.code()).cases());op.money().add(t.opening(o.code()).money());}
    System.out.printf("opening openE %d NE %d sep %d  M openE %.1f NE %.1f%n",op.cases().openEnforceable(),op.cases().get(Column.NOT_ENFORCEABLE),op.cases().get(Column.SEPARATE_BOOK),op.money().openEnforceable()/1e9,op.money().get(Column.NOT_ENFORCEABLE)/1e9);
  }
}
