// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/MatrixPicture.h"

#include "core/base/Files.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/plots/MatrixWords.h"

#include <QBuffer>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kSvgDotsPerInch = 96;
constexpr double kPngScale = 2;

QByteArray asSvg(const ConfusionMatrixView &view)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(kSvgDotsPerInch);
    svg.setSize(view.paperSize());
    svg.setViewBox(QRect(QPoint(), view.paperSize()));
    svg.setTitle(view.accessibleName());
    QPainter painter(&svg);
    view.paintOnPaper(painter);
    painter.end();
    return bytes;
}

QByteArray asPng(const ConfusionMatrixView &view)
{
    QImage image(view.paperSize() * kPngScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPngScale);
    image.fill(Qt::white);
    QPainter painter(&image);
    view.paintOnPaper(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// One page, as large as the matrix.
QByteArray asPdf(const ConfusionMatrixView &view)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    const QSize size = view.paperSize();
    pdf.setResolution(kSvgDotsPerInch);
    pdf.setPageMargins({});
    pdf.setPageSize(QPageSize(QSizeF(size) * 72 / kSvgDotsPerInch, QPageSize::Point, {},
                              QPageSize::ExactMatch));
    pdf.setTitle(view.accessibleName());
    QPainter painter(&pdf);
    view.paintOnPaper(painter);
    painter.end();
    return bytes;
}

} // namespace

Result<void> saveMatrixPicture(const ConfusionMatrixView &view, const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == u"svg")
        return writeFileAtomically(file, asSvg(view));
    if (ending == u"png")
        return writeFileAtomically(file, asPng(view));
    if (ending == u"pdf")
        return writeFileAtomically(file, asPdf(view));
    return failure(
        u"%1 does not say what kind of picture it is: end its name with .svg, .png or .pdf."_s.arg(
            file));
}

QMimeData *copiedMatrix(const ConfusionMatrixView &view)
{
    const CrossTableWords words = crossTableWords(view.table(), view.mode());
    auto *data = new QMimeData;
    data->setText(crossTableText(view.table(), view.mode(), words));
    data->setHtml(crossTableHtml(view.table(), view.mode(), words));
    return data;
}

} // namespace lesiondesk
