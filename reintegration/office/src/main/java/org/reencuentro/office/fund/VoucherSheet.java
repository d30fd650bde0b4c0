package org.reencuentro.office.fund;

import jakarta.ws.rs.core.Response;
import org.reencuentro.fund.VoucherView;
import org.reencuentro.fund.Vouchers;
import org.reencuentro.office.print.Paper;
import org.reencuentro.office.print.Sheet;
import org.reencuentro.office.web.Texts;

/** A voucher on a slip off a roll. */
final class VoucherSheet {
    private static final float CODE_MILLIMETRES = 46;

    private VoucherSheet() {}

    static Response answer(Texts t, Vouchers.Paper paper) {
        VoucherView voucher = paper.voucher();
        return Sheet.answer(
                "reencuentro-vale",
                Sheet.of(
                        Paper.ROLL_80,
                        t.of("voucher.title"),
                        t.language(),
                        sheet -> sheet.middle("Reencuentro")
                                .middle(t.of("voucher.sub"))
                                .big(voucher.amount().toString())
                                .middle(paper.carrier().name())
                                .code(paper.code(), CODE_MILLIMETRES)
                                .big(t.ticket(voucher.number()))
                                .text(t.of("slip.word"))
                                .middle(t.word("word", voucher.word()))
                                .rule()
                                .text(t.of("voucher.until", t.moment(voucher.until())))
                                .text(t.of("voucher.how"))
                                .text(t.of("voucher.no-name"))));
    }
}
