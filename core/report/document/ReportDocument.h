// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportTable.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>
#include <vector>

namespace lesiondesk
{

struct HeadingBlock {
    int level = 1; ///< 1: a section, 2: a part of it
    QString text;
};

struct ParagraphBlock {
    QString text;
};

/// Stands out: what has to be known before a figure is used.
struct NoteBlock {
    QString text;
};

struct ListBlock {
    QStringList items;
};

/// A table with its titles in the report's language. `file` names its CSV file without the ending.
struct TableBlock {
    ReportTable table;
    QString file;
    bool onlyData = false; ///< goes into the CSV bundle alone: a picture shows it elsewhere
};

/// A drawing on a white ground.
struct PictureBlock {
    QByteArray svg;
    QString caption;
};

/// A photograph without its metadata.
struct ReportPhoto {
    QByteArray jpeg;
    int width = 0; ///< pixels
    int height = 0;
    QString caption;
};

/// Small photographs in rows.
struct PhotosBlock {
    std::vector<ReportPhoto> photos;
};

using ReportBlock = std::variant<HeadingBlock, ParagraphBlock, NoteBlock, ListBlock, TableBlock,
                                 PictureBlock, PhotosBlock>;

/// A report as a value: what is said, in one language; HtmlWriter, CsvBundle and print's PdfWriter
/// give it a look. It names no patient, case, image or file of the project. Pure, any thread.
struct ReportDocument {
    QString title;
    QString subtitle;
    QString language; ///< en, pt-PT
    QString program;  ///< "LesionDesk 0.1.0"
    QDateTime made;
    bool artificial = false;
    std::vector<ReportBlock> blocks;

    void heading(int level, const QString &text) { blocks.emplace_back(HeadingBlock{level, text}); }
    void paragraph(const QString &text) { blocks.emplace_back(ParagraphBlock{text}); }
    void note(const QString &text) { blocks.emplace_back(NoteBlock{text}); }
    void list(const QStringList &items) { blocks.emplace_back(ListBlock{items}); }
    void table(ReportTable table, const QString &file, bool onlyData = false)
    {
        blocks.emplace_back(TableBlock{std::move(table), file, onlyData});
    }
    void picture(const QByteArray &svg, const QString &caption)
    {
        blocks.emplace_back(PictureBlock{svg, caption});
    }
    void photos(std::vector<ReportPhoto> photos)
    {
        blocks.emplace_back(PhotosBlock{std::move(photos)});
    }
};

} // namespace lesiondesk
