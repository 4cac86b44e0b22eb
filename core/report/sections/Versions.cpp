// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include <opencv2/core/version.hpp>

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void addVersions(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Versions and hashes")));
    const auto orUnknown = [&](const QString &value) {
        return value.isEmpty() ? ReportCell::coded(book.text("n/a"), u"n/a"_s) : ReportCell(value);
    };
    const auto columns = [&](const char *first) {
        return std::vector<ReportColumn>{{u"what"_s, book.text(first), ColumnKind::Text, {}},
                                         {u"value"_s, {}, ColumnKind::Text, {}}};
    };
    ReportTable versions;
    versions.title = book.text(QT_TRANSLATE_NOOP("Report", "Made with"));
    versions.columns = columns(QT_TRANSLATE_NOOP("Report", "Program"));
    versions.columns[1].title = book.text(QT_TRANSLATE_NOOP("Report", "Version"));
    for (const auto &[name, version] : {std::pair(u"LesionDesk"_s, facts.versions.program),
                                        std::pair(u"LibTorch"_s, facts.versions.libTorch),
                                        std::pair(u"OpenCV"_s, QStringLiteral(CV_VERSION)),
                                        std::pair(u"Qt"_s, QString::fromLatin1(qVersion()))}) {
        ReportRow row;
        row.cells = {name, orUnknown(version)};
        versions.rows.push_back(std::move(row));
    }
    document.table(std::move(versions), u"versions"_s);

    ReportTable hashes;
    hashes.title = book.text(QT_TRANSLATE_NOOP("Report", "SHA-256 of what the figures come from"));
    hashes.columns = columns(QT_TRANSLATE_NOOP("Report", "What"));
    hashes.columns[1].title = u"SHA-256"_s;
    const auto add = [&](const char *what, const QString &whose, const QString &hash) {
        ReportRow row;
        row.cells = {
            ReportCell::coded(book.text(what).arg(whose), QString::fromLatin1(what).arg(whose)),
            orUnknown(hash)};
        hashes.rows.push_back(std::move(row));
    };
    for (const SetFacts &set : facts.sets)
        add(QT_TRANSLATE_NOOP("Report", "Frozen set %1"), set.name.name, set.name.hash);
    for (const RunFacts &run : facts.runs) {
        const QString id = QString::number(run.record.run.id.value);
        if (run.record.run.origin.isEmpty())
            add(QT_TRANSLATE_NOOP("Report", "Run %1: plan"), id, run.planHash);
        if (!run.record.run.plan.weights.isEmpty())
            add(QT_TRANSLATE_NOOP("Report", "Run %1: weights file"), id, run.weightsHash);
        add(QT_TRANSLATE_NOOP("Report", "Run %1: test images and classes"), id,
            run.record.test.hash);
    }
    document.table(std::move(hashes), u"hashes"_s);
}

} // namespace lesiondesk
