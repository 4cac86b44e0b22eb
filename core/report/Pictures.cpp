// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Pictures.h"

#include "core/report/StudyTables.h"
#include "core/report/SvgCanvas.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

using namespace svgcolours;

constexpr SvgColour kSoft{0xBB, 0xBB, 0xBB};
constexpr double kHead = 48; ///< room for title and what stands under it
constexpr double kSmall = 11;

using Anchor = SvgCanvas::Anchor;

/// A rough width of a text, for the room that labels need.
double widthOf(const QString &text, double size)
{
    return 0.58 * size * static_cast<double>(text.size());
}

void heading(SvgCanvas &canvas, const QString &title, const QString &below, bool artificial)
{
    canvas.text(12, 20, title, 14, Anchor::Start, {0x22, 0x22, 0x22}, true);
    canvas.text(12, 38, artificial ? artificialNote() + u' ' + below : below, kSmall, Anchor::Start,
                kFaint);
}

/// The cells of a matrix with the classes' names at their left.
class MatrixRoom
{
public:
    MatrixRoom(const ConfusionMatrix &matrix, const std::vector<EvalClass> &classes)
        : m_matrix(matrix)
    {
        for (int k = 0; k < matrix.classes(); ++k) {
            m_heads.append(u"%1 %2"_s.arg(k + 1).arg(classes[static_cast<size_t>(k)].key));
            m_left = std::max(m_left, 36 + widthOf(m_heads.back(), 12));
        }
    }

    double width() const { return m_left + (m_matrix.classes() + 1) * kCell + 16; }
    double height() const { return (m_matrix.classes() + 1) * kCell + 16; } ///< below `top`

    void paint(SvgCanvas &canvas, double top) const
    {
        const int classes = m_matrix.classes();
        const auto total = [&](double x, double y, int count) {
            canvas.text(x + kCell / 2, y + kCell / 2 + 4, QString::number(count), 12,
                        Anchor::Middle, kFaint);
        };
        for (int k = 0; k <= classes; ++k) {
            const QString number = k < classes ? QString::number(k + 1) : u"Σ"_s;
            canvas.text(m_left + (k + 0.5) * kCell, top - 8, number, 12, Anchor::Middle);
            canvas.text(m_left - 8, top + (k + 0.5) * kCell + 4, k < classes ? m_heads[k] : number,
                        12, Anchor::End);
        }
        for (int t = 0; t < classes; ++t) {
            const int support = m_matrix.rowTotal(t);
            for (int p = 0; p < classes; ++p)
                paintCell(canvas, top, t, p, support);
            total(m_left + classes * kCell, top + t * kCell, support);
            total(m_left + t * kCell, top + classes * kCell, m_matrix.columnTotal(t));
        }
        total(m_left + classes * kCell, top + classes * kCell, m_matrix.total());
        for (int k = 0; k <= classes; ++k) {
            canvas.line(m_left + k * kCell, top, m_left + k * kCell, top + classes * kCell, kSoft,
                        0.5);
            canvas.line(m_left, top + k * kCell, m_left + classes * kCell, top + k * kCell, kSoft,
                        0.5);
        }
    }

private:
    static constexpr double kCell = 40;

    void paintCell(SvgCanvas &canvas, double top, int t, int p, int support) const
    {
        const int count = m_matrix.at(t, p);
        const double share = support > 0 ? static_cast<double>(count) / support : 0;
        const SvgColour fill = (t == p ? kRight : kWrong).overWhite(share);
        const double x = m_left + p * kCell;
        const double y = top + t * kCell;
        canvas.rect(x, y, kCell, kCell, fill);
        canvas.text(x + kCell / 2, y + kCell / 2 + 4, QString::number(count), 12, Anchor::Middle,
                    count == 0 ? kFaint : fill.readable(), t == p);
    }

    const ConfusionMatrix &m_matrix;
    QStringList m_heads;
    double m_left = 60;
};

SvgColour colourOf(Modality modality)
{
    switch (modality) {
    case Modality::Macroscopic:
        return kRight;
    case Modality::Anatomical:
        return {0xE6, 0x9F, 0x00};
    case Modality::Dermoscopic:
        return {0x56, 0xB4, 0xE9};
    case Modality::Untagged:
        break;
    }
    return {0x8A, 0x8A, 0x8A};
}

} // namespace

QByteArray confusionSvg(const RunRecord &record)
{
    const MatrixRoom room(record.test.metrics.confusion, record.classes);
    const QString title = u"Confusion matrix: true down, predicted across"_s;
    const QString below = provenance(record);
    const double top = kHead + 30;
    const double width = std::max(room.width(), 24 + widthOf(below + artificialNote(), kSmall));
    SvgCanvas canvas(width, top + room.height(), title + u", "_s + below);
    heading(canvas, title, below, record.isArtificial());
    room.paint(canvas, top);
    return canvas.finished();
}

QByteArray confusionSvg(const ConfusionMatrix &matrix, const std::vector<EvalClass> &classes,
                        const Phrasebook &book)
{
    const MatrixRoom room(matrix, classes);
    SvgCanvas canvas(room.width(), 30 + room.height(),
                     book.text(QT_TRANSLATE_NOOP("Report", "Confusion matrix")));
    room.paint(canvas, 30);
    return canvas.finished();
}

QByteArray distributionSvg(const DatasetRecord &record)
{
    const auto &rows = record.counts.rows();
    constexpr double kRow = 24;
    constexpr double kLongest = 420;
    double left = 60;
    QStringList heads;
    for (size_t k = 0; k < rows.size(); ++k) {
        heads.append(rows[k].key.isEmpty() ? u"without a label"_s
                                           : u"%1 %2"_s.arg(k + 1).arg(rows[k].key));
        left = std::max(left, 24 + widthOf(heads.back(), 12));
    }
    const QString title = u"%1: %2 images per diagnosis and modality"_s.arg(
        record.dataset.name,
        QString::number(record.counts.count(ClassTable::kAll, ClassTable::kAll)));
    const double top = kHead + 32;
    SvgCanvas canvas(std::max(left + kLongest + 160, 24 + widthOf(title, 14)),
                     top + static_cast<double>(rows.size()) * kRow + 16, title);
    heading(canvas, title, u"At the bar: images of each modality, and their sum."_s,
            record.dataset.artificial);
    double x = left;
    for (int c = 0; c < ClassTable::kColumns; ++c) {
        const Modality modality = kModalities[static_cast<size_t>(c)];
        if (record.counts.count(ClassTable::kAll, c) == 0)
            continue;
        canvas.rect(x, kHead + 6, 12, 12, colourOf(modality));
        canvas.text(x + 18, kHead + 16, modalityKey(modality), kSmall);
        x += 34 + widthOf(modalityKey(modality), kSmall);
    }
    const double scale = kLongest / std::max(1, record.counts.largestRow());
    for (size_t k = 0; k < rows.size(); ++k) {
        const int row = static_cast<int>(k);
        const double y = top + row * kRow;
        canvas.text(left - 8, y + 15, heads[row], 12, Anchor::End);
        double at = left;
        QStringList parts;
        for (int c = 0; c < ClassTable::kColumns; ++c) {
            const int count = record.counts.count(row, c);
            if (count == 0)
                continue;
            canvas.rect(at, y + 3, count * scale, kRow - 7,
                        colourOf(kModalities[static_cast<size_t>(c)]));
            at += count * scale;
            parts.append(QString::number(count));
        }
        const QString sum = QString::number(record.counts.count(row, ClassTable::kAll));
        canvas.text(at + 6, y + 15, parts.size() > 1 ? parts.join(u" + "_s) + u" = "_s + sum : sum,
                    kSmall);
    }
    return canvas.finished();
}

} // namespace lesiondesk
