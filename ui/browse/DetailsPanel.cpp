// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/DetailsPanel.h"

#include "ui/browse/Catalogue.h"
#include "ui/browse/FilterChoices.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Rows of a two-column table; every value is escaped here.
class Table
{
public:
    void heading(const QString &text)
    {
        m_html += u"<tr><td colspan=2 style='padding-top:10px'><b>%1</b></td></tr>"_s.arg(
            text.toHtmlEscaped());
    }
    void row(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_html += u"<tr><td style='padding-right:12px'>%1</td><td>%2</td></tr>"_s.arg(
                name.toHtmlEscaped(), value.toHtmlEscaped());
    }
    void sentence(const QString &text)
    {
        m_html += u"<tr><td colspan=2>%1</td></tr>"_s.arg(text.toHtmlEscaped());
    }
    QString html() const
    {
        return u"<table cellspacing=0 cellpadding=2>"_s + m_html + u"</table>"_s;
    }

private:
    QString m_html;
};

QString sexWord(Sex sex)
{
    switch (sex) {
    case Sex::Female:
        return DetailsPanel::tr("female");
    case Sex::Male:
        return DetailsPanel::tr("male");
    case Sex::Unknown:
        break;
    }
    return {};
}

QString sourceWord(LabelSource source)
{
    switch (source) {
    case LabelSource::Recorded:
        return DetailsPanel::tr("recorded");
    case LabelSource::Expert:
        return DetailsPanel::tr("readers");
    case LabelSource::Consensus:
        return DetailsPanel::tr("consensus");
    case LabelSource::FollowUp:
        return DetailsPanel::tr("follow-up");
    case LabelSource::Histopathology:
        return DetailsPanel::tr("histopathology");
    }
    return {};
}

QString diagnosisWords(const Catalogue &catalogue, DiagnosisId id)
{
    const Diagnosis *diagnosis = catalogue.diagnosis(id);
    return diagnosis ? u"%1 (%2)"_s.arg(diagnosis->name, diagnosis->key) : QString();
}

} // namespace

DetailsPanel::DetailsPanel(QWidget *parent) : QScrollArea(parent), m_label(new QLabel(this))
{
    setObjectName(u"details"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_label->setObjectName(u"detailsText"_s);
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_label->setMargin(8);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setWidget(m_label);
}

void DetailsPanel::clear(const QString &text)
{
    m_label->setText(u"<p style='color:gray'>%1</p>"_s.arg(text.toHtmlEscaped()));
    m_label->setToolTip({});
}

void DetailsPanel::show(const ImageDetails &details, const Catalogue &catalogue)
{
    const ImageRow &row = details.row;
    const QLocale locale;
    Table table;
    if (!details.trouble.isEmpty())
        table.sentence(tr("⚠ This picture cannot be used: %1").arg(details.trouble));
    table.heading(tr("Labels"));
    table.row(tr("Recorded"),
              row.recorded.isValid() ? diagnosisWords(catalogue, row.recorded) : tr("none"));
    table.row(tr("Validated"), diagnosisWords(catalogue, row.validated));
    table.row(tr("Modality"), modalityWord(row.modality));
    table.row(tr("Read"), row.read ? tr("yes") : tr("no"));

    table.heading(tr("Case"));
    table.row(tr("Case"), row.caseKey);
    table.row(tr("Patient"), row.patientKey);
    if (details.age)
        table.row(tr("Age"), tr("%1 years").arg(locale.toString(*details.age, 'g', 4)));
    table.row(tr("Sex"), sexWord(details.sex));
    table.row(tr("Site"), details.site);

    table.heading(tr("Image"));
    table.row(tr("Dataset"), details.datasetName);
    table.row(tr("Name"), row.key);
    table.row(tr("File"), QFileInfo(details.file).fileName());
    table.row(tr("Mask"),
              details.maskFile.isEmpty() ? QString() : QFileInfo(details.maskFile).fileName());
    table.row(tr("Size"), tr("%1 × %2 pixels, %3")
                              .arg(details.width)
                              .arg(details.height)
                              .arg(locale.formattedDataSize(details.bytes)));

    if (!details.attributes.empty()) {
        table.heading(tr("As the source says"));
        for (const auto &[name, value] : details.attributes)
            table.row(name, value);
    }
    if (!details.labels.empty()) {
        table.heading(tr("History of the label"));
        for (const Label &label : details.labels) {
            const QString what = diagnosisWords(catalogue, label.diagnosis);
            table.row(locale.toString(label.time.toLocalTime().date(), QLocale::ShortFormat),
                      tr("%1, %2: %3")
                          .arg(what.isEmpty() ? tr("no diagnosis") : what, sourceWord(label.source),
                               label.origin));
        }
    }
    m_label->setText(table.html());
    m_label->setToolTip(details.file);
}

} // namespace lesiondesk
