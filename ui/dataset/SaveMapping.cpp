// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/SaveMapping.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

struct SaveMapping {
    Q_DECLARE_TR_FUNCTIONS(SaveMapping)
};

} // namespace

std::optional<ClassMapping> saveMapping(PageContext &context, QWidget *parent, ClassMapping mapping)
{
    const auto name = context.prompts.text(parent, SaveMapping::tr("Save mapping"),
                                           SaveMapping::tr("Name of the mapping"), mapping.name);
    if (!name || name->trimmed().isEmpty())
        return {};
    mapping.name = name->trimmed();
    mapping.key = ClassMapping::keyFor(mapping.name);
    const QString folder = context.project.paths().mappingsFolder();
    const MappingLibrary library = MappingLibrary::read(folder);
    const auto hasKey = [&mapping](const ClassMapping &other) { return other.key == mapping.key; };
    if (mapping.key.isEmpty() ||
        std::any_of(library.builtIn.begin(), library.builtIn.end(), hasKey)) {
        context.prompts.showError(
            parent, SaveMapping::tr("The mapping was not saved"),
            SaveMapping::tr("\"%1\" cannot be its name: it has no letter, or a built-in mapping "
                            "has it.")
                .arg(mapping.name));
        return {};
    }
    if (std::any_of(library.own.begin(), library.own.end(), hasKey) &&
        !context.prompts.confirm(
            parent, SaveMapping::tr("Replace the mapping?"),
            SaveMapping::tr("The project has a mapping called %1 already.").arg(mapping.name),
            SaveMapping::tr("Replace")))
        return {};
    if (const auto written = mapping.write(folder); !written) {
        context.prompts.showError(parent, SaveMapping::tr("The mapping was not saved"),
                                  written.error().message);
        return {};
    }
    context.undoLine.say(SaveMapping::tr("Saved as mappings/%1.json").arg(mapping.key));
    return mapping;
}

} // namespace lesiondesk
