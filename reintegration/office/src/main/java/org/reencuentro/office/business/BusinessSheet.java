package org.reencuentro.office.business;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.reencuentro.business.BusinessPlan;
import org.reencuentro.business.BusinessView;
import org.reencuentro.office.print.Paper;
import org.reencuentro.office.print.Sheet;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.PersonView;

/** The plan of a business on one page. */
final class BusinessSheet {
    private BusinessSheet() {}

    static Response answer(Texts t, PersonView person, BusinessView business) {
        return Sheet.answer(
                "reencuentro-plan",
                Sheet.of(Paper.A4, t.of("business.sheet"), t.language(), sheet -> write(sheet, t, person, business)));
    }

    private static void write(Sheet sheet, Texts t, PersonView person, BusinessView business) throws IOException {
        BusinessPlan plan = business.plan().orElseThrow();
        sheet.text("Reencuentro · " + t.of("business.sheet"))
                .head(t.word("business.trade", business.trade()))
                .text(Names.of(t, person))
                .rule()
                .named(t.of("business.what"), plan.what())
                .named(t.of("business.buyers"), plan.buyers())
                .named(t.of("business.place"), plan.place())
                .rule()
                .row(t.of("business.sales"), plan.sales().toString())
                .row("− " + t.of("business.goods"), plan.goods().toString())
                .row("− " + t.of("business.costs"), plan.costs().toString())
                .row(t.of("business.left"), BusinessPlan.words(plan.left()))
                .rule()
                .row(t.of("business.bought"), business.cost().toString())
                .row(t.of("business.own"), plan.own().toString())
                .row(t.of("business.after-year"), BusinessPlan.words(plan.after(12, business.cost())))
                .text(
                        plan.left() <= 0
                                ? t.of("business.never")
                                : t.count("business.months", plan.monthsToPayBack(business.cost())));
        sheet.part(t.of("business.lines"));
        for (var line : business.lines()) {
            sheet.row(
                    line.instalment() == 2 ? line.name() + " · " + t.of("business.later") : line.name(),
                    line.amount().toString());
        }
        sheet.text(" ").text(t.of("business.sign") + " ____________________________");
    }
}
