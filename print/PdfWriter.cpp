// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PdfWriter.h"

#include "print/PageFlow.h"
#include "print/TableLayout.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QColor kText(0x1c, 0x1c, 0x1c);
const QColor kSoft(0x55, 0x55, 0x55);
const QColor kAccent(0x00, 0x72, 0xb2);
const QColor kWarn(0xd5, 0x5e, 0x00);
const QColor kWarnBand(0xfd, 0xf1, 0xe7);
constexpr double kBodySize = 9.5;
constexpr double kCaptionSize = 8;
constexpr int kPhotosAcross = 4;
constexpr double kPhotoGap = 8;
constexpr double kPointsPerSvgPixel = 0.62; ///< SVG letters of 12 pixels become 7.5 points

class DocumentPainter
{
public:
    DocumentPainter(PageFlow &flow, const Phrasebook &book) : m_flow(flow), m_book(book) {}

    void paint(const ReportDocument &document)
    {
        m_flow.text(document.title, pageFont(22, true), kText);
        m_flow.gap(2);
        m_flow.text(document.subtitle, pageFont(12), kSoft);
        m_flow.gap(4);
        m_flow.text(u"%1 · %2"_s.arg(m_book.date(document.made), document.program), pageFont(9),
                    kSoft);
        if (document.artificial)
            (*this)(NoteBlock{m_book.text(artificialNote())});
        for (size_t k = 0; k < document.blocks.size(); ++k) {
            // A heading stays with what it heads, and with the sentences between.
            double least = 0;
            for (size_t next = k; next < document.blocks.size(); ++next) {
                least += leastHeight(document.blocks[next]);
                if (!std::holds_alternative<HeadingBlock>(document.blocks[next]) &&
                    !std::holds_alternative<ParagraphBlock>(document.blocks[next]))
                    break;
            }
            if (std::holds_alternative<HeadingBlock>(document.blocks[k]) && least < m_flow.height())
                m_flow.ensure(least);
            std::visit(*this, document.blocks[k]);
        }
    }

    void operator()(const HeadingBlock &block)
    {
        m_flow.gap(block.level == 1 ? 20 : 12);
        if (block.level == 1) {
            QPainter &painter = m_flow.painter();
            painter.setPen(QPen(kAccent, pixels(1.2)));
            painter.drawLine(QPointF(0, m_flow.y()), QPointF(m_flow.width(), m_flow.y()));
            m_flow.advance(pixels(6));
        }
        m_flow.text(block.text, pageFont(block.level == 1 ? 14 : 11, true), kText);
        m_flow.gap(3);
    }
    void operator()(const ParagraphBlock &block)
    {
        m_flow.gap(4);
        m_flow.text(block.text, pageFont(kBodySize), kText);
        m_flow.gap(3);
    }
    void operator()(const NoteBlock &block)
    {
        constexpr double kPad = 6;
        m_flow.gap(6);
        const LaidText laid(block.text, pageFont(kBodySize), m_flow.width() - 3 * pixels(kPad));
        const double height = laid.height() + 2 * pixels(kPad);
        m_flow.ensure(height);
        QPainter &painter = m_flow.painter();
        painter.fillRect(QRectF(0, m_flow.y(), m_flow.width(), height), kWarnBand);
        painter.fillRect(QRectF(0, m_flow.y(), pixels(2.5), height), kWarn);
        painter.setPen(kText);
        laid.draw(painter, 2 * pixels(kPad), m_flow.y() + pixels(kPad));
        m_flow.advance(height);
        m_flow.gap(4);
    }
    void operator()(const ListBlock &block)
    {
        for (const QString &item : block.items) {
            m_flow.gap(3);
            const LaidText bullet(u"•"_s, pageFont(kBodySize), pixels(12));
            m_flow.ensure(bullet.height());
            m_flow.painter().setPen(kText);
            bullet.draw(m_flow.painter(), pixels(2), m_flow.y());
            m_flow.text(item, pageFont(kBodySize), kText, pixels(12));
        }
        m_flow.gap(3);
    }
    void operator()(const TableBlock &block)
    {
        if (!block.onlyData)
            TableLayout(block.table, m_book, m_flow.width()).draw(m_flow);
    }
    void operator()(const PictureBlock &block)
    {
        QByteArray svg = block.svg;
        // Qt's SVG takes the first family of the list alone.
        svg.replace("Helvetica, Arial, sans-serif", pageFont(8).family().toUtf8());
        QSvgRenderer renderer(svg);
        const LaidText caption(block.caption, pageFont(kCaptionSize), m_flow.width());
        const QSizeF size = pictureSize(renderer.defaultSize(), caption.height());
        m_flow.gap(8);
        m_flow.ensure(size.height() + caption.height() + pixels(4));
        renderer.render(&m_flow.painter(), QRectF(QPointF(0, m_flow.y()), size));
        m_flow.advance(size.height() + pixels(4));
        m_flow.text(block.caption, pageFont(kCaptionSize), kSoft);
        m_flow.gap(4);
    }
    void operator()(const PhotosBlock &block)
    {
        const double side = photoSide();
        m_flow.gap(8);
        for (size_t first = 0; first < block.photos.size(); first += kPhotosAcross) {
            const size_t end = std::min(block.photos.size(), first + kPhotosAcross);
            std::vector<LaidText> captions;
            double captionHeight = 0;
            for (size_t k = first; k < end; ++k) {
                captions.emplace_back(block.photos[k].caption, pageFont(7.5), side);
                captionHeight = std::max(captionHeight, captions.back().height());
            }
            const double height = side + pixels(3) + captionHeight + pixels(kPhotoGap);
            m_flow.ensure(height);
            for (size_t k = first; k < end; ++k)
                photo(block.photos[k], captions[k - first],
                      static_cast<double>(k - first) * (side + pixels(kPhotoGap)), side);
            m_flow.advance(height);
        }
    }

private:
    double photoSide() const
    {
        return (m_flow.width() - (kPhotosAcross - 1) * pixels(kPhotoGap)) / kPhotosAcross;
    }

    /// Natural size at most, no wider and no higher than the page with a caption.
    QSizeF pictureSize(const QSize &natural, double captionHeight) const
    {
        QSizeF size(pixels(natural.width() * kPointsPerSvgPixel),
                    pixels(natural.height() * kPointsPerSvgPixel));
        const QSizeF most(m_flow.width(), m_flow.height() - captionHeight - pixels(8));
        if (size.width() > most.width() || size.height() > most.height())
            size.scale(most, Qt::KeepAspectRatio);
        return size;
    }

    void photo(const ReportPhoto &photo, const LaidText &caption, double x, double side)
    {
        const QImage image = QImage::fromData(photo.jpeg, "JPEG");
        QPainter &painter = m_flow.painter();
        QSizeF size(image.size());
        size.scale(side, side, Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF(x, m_flow.y() + side - size.height()), size), image);
        painter.setPen(kSoft);
        caption.draw(painter, x, m_flow.y() + side + pixels(3));
    }

    double leastHeight(const ReportBlock &block) const
    {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            return pixels(heading->level == 1 ? 50 : 34);
        if (const auto *table = std::get_if<TableBlock>(&block))
            return table->onlyData
                       ? 0
                       : TableLayout(table->table, m_book, m_flow.width()).leastHeight() +
                             pixels(10);
        if (const auto *picture = std::get_if<PictureBlock>(&block)) {
            QSvgRenderer renderer(picture->svg);
            return pictureSize(renderer.defaultSize(), pixels(20)).height() + pixels(40);
        }
        if (std::holds_alternative<PhotosBlock>(block))
            return photoSide() + pixels(40);
        return pixels(40);
    }

    PageFlow &m_flow;
    const Phrasebook &m_book;
};

/// Draws everything and returns how many pages it took.
Result<int> paintPages(QBuffer &buffer, const ReportDocument &document, const Phrasebook &book,
                       int pages)
{
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(kDpi);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(16, 16, 16, 12), QPageLayout::Millimeter));
    writer.setTitle(document.title);
    writer.setCreator(document.program);
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(u"The pages of the PDF cannot be drawn."_s);
    PageFlow flow(
        writer, painter,
        u"%1 · %2 · %3"_s.arg(document.title, document.subtitle, book.date(document.made)),
        book.text(QT_TRANSLATE_NOOP("Report", "Page %1 of %2")), pages);
    DocumentPainter(flow, book).paint(document);
    flow.finish();
    if (!painter.end())
        return failure(u"The pages of the PDF cannot be written."_s);
    return flow.page();
}

} // namespace

Result<QByteArray> reportPdf(const ReportDocument &document, const Phrasebook &book)
{
    // Twice: "page 3 of 12" is known only when all are drawn.
    int pages = 1;
    QByteArray bytes;
    for (int pass = 0; pass < 2; ++pass) {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        LD_TRY_ASSIGN(pages, paintPages(buffer, document, book, pages));
    }
    return bytes;
}

} // namespace lesiondesk
